package org.candor.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page sends is a plain form, what is sent to the API is JSON, or bytes where it takes pictures: no foreign page can send those. Nothing else is read: ten
 * thousand parts of a file cost the server a second before anybody could refuse them.
 */
@WebFilter(urlPatterns = "/*")
public class FormsOnly extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && !isExpected(request)) {
            response.setHeader("Accept", expected(request));
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String expected(HttpServletRequest request) {
        if (request.getServletPath().equals("/api/upload")) {
            return "application/octet-stream";
        }
        return request.getServletPath().startsWith("/api/") ? "application/json" : FORM;
    }

    private static boolean isExpected(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("").split(";", 2)[0];
        return type.strip().toLowerCase(Locale.ROOT).equals(expected(request));
    }
}
