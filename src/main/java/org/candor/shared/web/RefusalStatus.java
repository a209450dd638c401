package org.candor.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import org.candor.access.AccessRefusal;
import org.candor.shared.RefusalReason;

/** The HTTP status of an address that a refusal closes: 409 for now, 403 for the caller, else 404. */
public final class RefusalStatus {
    private RefusalStatus() {}

    public static int of(RefusalReason reason) {
        if (reason.closesPage()) {
            return HttpServletResponse.SC_CONFLICT;
        }
        return reason == AccessRefusal.NOT_ALLOWED
                ? HttpServletResponse.SC_FORBIDDEN
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
