package org.candor.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Collectors;
import org.candor.access.Caller;
import org.candor.access.CurrentAccess;
import org.candor.access.EndedSessions;
import org.candor.shared.DatabaseFault;
import org.candor.shared.web.SecurityHeaders;
import org.candor.shared.web.ShortBreak;

/**
 * Tells the server, for each request, who makes it: from the session, with roles read again (at most five seconds old).
 *
 * <p>Sign-in itself is a page, {@link SignInPage}; this only reads what it left behind. Not {@code @AutoApplySession}: on
 * Payara the groups kept by it do not survive the loss of a node.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
    private static final String SIGN_IN = "/public/sign-in.xhtml";

    @Inject
    private CurrentAccess access;

    @Inject
    private EndedSessions ended;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        try {
            return recognise(request, response, context);
        } catch (RuntimeException failed) {
            if (DatabaseFault.in(failed).isEmpty()) {
                throw failed;
            }
            return shortBreak(request, response);
        }
    }

    private AuthenticationStatus recognise(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var signed = Sessions.of(request, clock.instant());
        var reading = signed.filter(session -> !ended.isOver(session.session()))
                .flatMap(session -> access.of(session.account(), session.accessVersion()));
        if (signed.isPresent() && reading.isPresent()) {
            var now = reading.get();
            caller.signIn(signed.get().account(), now.name(), now.email(), now.roles());
            return context.notifyContainerAboutLogin(
                    signed.get().account().toString(),
                    now.roles().stream().map(Enum::name).collect(Collectors.toSet()));
        }
        if (signed.isPresent()) {
            request.getSession().invalidate();
        }
        return context.isProtected() ? askToSignIn(request, response, context) : context.doNothing();
    }

    /** Nobody loses a session because the database is away. */
    private static AuthenticationStatus shortBreak(HttpServletRequest request, HttpServletResponse response) {
        try {
            ShortBreak.answer(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        SecurityHeaders.put(response);
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return context.redirect(request.getContextPath() + SIGN_IN + next(request));
        }
        try {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + request.getContextPath() + SIGN_IN + "\"/></partial-response>");
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Back to the page that was asked for, once signed in; {@link SignInPage} checks it again. */
    private static String next(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!"GET".equals(request.getMethod()) || !path.endsWith(".xhtml")) {
            return "";
        }
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return "?next=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
    }
}
