package org.candor.shared.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The language a person chose with the link in the header ({@code ?lang=es}), kept in a cookie for a year. It stands
 * before the browser's own wish in every later request, so Faces, messages and mails agree.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class LanguageFilter extends HttpFilter {
    static final String COOKIE = "candor-language";
    private static final int A_YEAR_IN_SECONDS = 31_536_000;
    private static final List<String> SPOKEN = List.of("en", "es");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = askedFor(request);
        asked.ifPresent(language -> response.addCookie(kept(language, request.isSecure())));
        var language = asked.or(() -> keptIn(request));
        if (language.isPresent()) {
            chain.doFilter(new Speaking(request, Locale.forLanguageTag(language.get())), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Read from the query only: asking for a parameter here would fix the encoding of a posted form too early. */
    private static Optional<String> askedFor(HttpServletRequest request) {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        return SPOKEN.stream()
                .filter(language -> List.of(query.split("&")).contains("lang=" + language))
                .findFirst();
    }

    static Optional<String> keptIn(HttpServletRequest request) {
        var cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        return List.of(cookies).stream()
                .filter(cookie -> cookie.getName().equals(COOKIE) && SPOKEN.contains(cookie.getValue()))
                .map(Cookie::getValue)
                .findFirst();
    }

    static Cookie kept(String language, boolean secure) {
        var cookie = new Cookie(COOKIE, language);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR_IN_SECONDS);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    /** The same request, in the chosen language. */
    private static final class Speaking extends HttpServletRequestWrapper {
        private final Locale locale;

        Speaking(HttpServletRequest request, Locale locale) {
            super(request);
            this.locale = locale;
        }

        @Override
        public Locale getLocale() {
            return locale;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(locale));
        }
    }
}
