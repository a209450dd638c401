package org.candor.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets only our own pages send forms, whatever token a form carries: what a browser says about where a form comes from
 * must name this portal, by the address that was asked or by the one in the configuration. A client that says nothing
 * still needs the state of a page it was given. Reading needs GET or HEAD, doing needs POST; there are no other methods.
 * Source: OWASP ASVS 5.0.0, 3.5.1, 3.5.3 and 13.4.4.
 */
@WebFilter(urlPatterns = "/*")
public class SameOrigin extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Inject
    @ConfigProperty(name = "candor.base.url", defaultValue = "http://localhost:8080")
    private String portal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "GET, HEAD, POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (isOurs(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private boolean isOurs(HttpServletRequest request) {
        var site = Optional.ofNullable(request.getHeader("Sec-Fetch-Site"));
        var origin = Optional.ofNullable(request.getHeader("Origin"));
        return site.map(said -> OURS.contains(said.toLowerCase(Locale.ROOT))).orElse(true)
                && origin.map(said -> host(said).equalsIgnoreCase(request.getHeader("Host"))
                                || host(said).equals(host(portal)))
                        .orElse(true);
    }

    /** Host and port of an origin; empty for {@code null} and what is no address. */
    private static String host(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority()).orElse("");
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
