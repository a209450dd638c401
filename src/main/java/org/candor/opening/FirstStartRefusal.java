package org.candor.opening;

import org.candor.shared.RefusalReason;

/** Why the portal was not opened or closed, or a step of the first start was not taken. */
public enum FirstStartRefusal implements RefusalReason {
    /** Something on the checklist is not done. */
    NOT_DONE,
    OPEN_ALREADY,
    CLOSED_ALREADY,
    /** Closing needs a reason that others can read later. */
    REASON_MISSING,
    /** No mail server is set, so a test mail would wait for ever. */
    NO_MAIL_SERVER,
    /** A version changed between reading and signing, or everything is accepted already. */
    CONTENT_CHANGED
}
