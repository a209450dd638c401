package org.candor.access;

import org.candor.shared.RefusalReason;

/** Why somebody was not let in, or not let do something. */
public enum AccessRefusal implements RefusalReason {
    /** The caller holds none of the roles that the act asks for. */
    NOT_ALLOWED,
    /** The record is another person's, or there is none; the answer is the same. */
    NOT_FOUND,
    /** Re-authentication failed. */
    WRONG_PASSWORD
}
