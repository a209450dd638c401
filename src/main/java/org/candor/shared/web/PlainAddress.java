package org.candor.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that no page ever gave out is not found: one with a control character in it, on which PostgreSQL would choke,
 * or one with a parameter in its path, where the server would read a session's id (ASVS 5.0.0, 7.2.3: cookies only).
 */
@WebFilter(urlPatterns = "/*")
public class PlainAddress extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Pattern CONTROL = Pattern.compile("%(0[0-9a-f]|1[0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (CONTROL.matcher(query).find() || request.isRequestedSessionIdFromURL()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
