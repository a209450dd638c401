package org.candor.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.candor.config.ClockAgreement;
import org.candor.shared.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database that is away or full is no fault of a page: whatever asked for it answers {@link ShortBreak}. So does a node
 * whose clock is wrong, except for what needs neither clock nor database.
 */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class ShortBreakFilter extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ShortBreakFilter.class);
    private static final long serialVersionUID = 1L;
    private static final Pattern ALWAYS =
            Pattern.compile("/(health|resources|jakarta\\.faces\\.resource)/.*|/health|/(help-now|ayuda-ahora)\\.html|"
                    + ShortBreak.PAGE);

    @Inject
    private transient ClockAgreement clocks;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            error(request, response, chain);
        } else if (!clocks.hold() && !ALWAYS.matcher(request.getServletPath()).matches()) {
            ShortBreak.answer(request, response);
        } else {
            ask(request, response, chain);
        }
    }

    private static void ask(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (DatabaseFault.in(failed).isEmpty() || response.isCommitted()) {
                throw failed;
            }
            LOG.warn(
                    "No database for {}: {}",
                    request.getServletPath(),
                    failed.getClass().getSimpleName());
            ShortBreak.answer(request, response);
        }
    }

    /** The server has emptied the answer before it shows its own page. */
    private static void error(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (Integer.valueOf(HttpServletResponse.SC_SERVICE_UNAVAILABLE).equals(status)) {
            response.setHeader("Retry-After", ShortBreak.SECONDS);
        }
        chain.doFilter(request, response);
    }
}
