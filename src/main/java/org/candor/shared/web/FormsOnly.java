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
 * What is sent is a plain form. No page of ours sends files, JSON or XML, so nothing of the kind is read: ten thousand parts
 * cost the server a second before anybody could refuse them.
 */
@WebFilter(urlPatterns = "/*")
public class FormsOnly extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && !isForm(request)) {
            response.setHeader("Accept", FORM);
            response.setStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = Optional.ofNullable(request.getContentType()).orElse("").split(";", 2)[0];
        return type.strip().toLowerCase(Locale.ROOT).equals(FORM);
    }
}
