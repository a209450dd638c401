package org.candor.shared.web;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.candor.access.AccessRefusal;
import org.candor.audit.AuditTrail;
import org.candor.shared.DatabaseFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A closed page that somebody asked for leaves a row in the trail too: the server refuses it before any service is asked. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.ERROR)
public class ClosedDoors extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ClosedDoors.class);
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 90; // audit_event.action, with the word before it

    @Inject
    private transient AuditTrail trail;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (Integer.valueOf(HttpServletResponse.SC_FORBIDDEN).equals(status) && !trail.hasRefusal()) {
            record(path(request));
        }
        chain.doFilter(new ToRead(request), response);
    }

    /** A page about an error is read, whatever was to be done: to a method that it does not know the server says 501. */
    private static final class ToRead extends HttpServletRequestWrapper {
        ToRead(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return "GET";
        }
    }

    private void record(String path) {
        try {
            trail.recordRefusal("page " + path, null, "refused: " + AccessRefusal.NOT_ALLOWED.key());
        } catch (RuntimeException failed) {
            if (DatabaseFault.in(failed).isEmpty()) {
                throw failed;
            }
            LOG.warn("Refused without a row in the trail, because the database is away: page {}", path);
        }
    }

    /** Without the query, and nothing that could pass for another line of the trail. */
    private static String path(HttpServletRequest request) {
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .replaceAll("[^\\w./-]", "?");
        return asked.substring(0, Math.min(asked.length(), LONGEST));
    }
}
