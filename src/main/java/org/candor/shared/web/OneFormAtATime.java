package org.candor.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Of the forms of one session, one is worked on at a time. Faces keeps the beans of a page in the session without a lock: of one
 * form sent twice, the first took the page's bean away while the second was filling it, and the second went on with a new
 * bean, its key lost and the rest of its fields whole (seen: three second requests in six hundred pairs).
 */
@WebFilter(urlPatterns = "/*")
public class OneFormAtATime extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int MOST_WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Turns TURNS = new Turns(MOST_WAITING);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var session = request.getSession(false);
        if (session == null || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        var name = session.getId(); // signing in gives the session another
        if (!TURNS.take(name, PATIENCE)) {
            ShortBreak.answer(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            TURNS.leave(name);
        }
    }
}
