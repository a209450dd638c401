package org.candor.audit;

import org.candor.shared.RefusalReason;

/** Why the trail is not shown or handed out as asked. */
public enum AuditRefusal implements RefusalReason {
    /** No account has the given e-mail address. */
    NOBODY,
    /** The person with that address is nobody's patient here. */
    NO_PATIENT,
    /** The last day lies before the first. */
    DAYS_TURNED,
    /** No row of the trail is of these days. */
    NOTHING_THERE
}
