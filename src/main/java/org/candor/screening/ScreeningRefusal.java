package org.candor.screening;

import org.candor.shared.RefusalReason;

/** Why a finding stays open, or a result was not taken. */
public enum ScreeningRefusal implements RefusalReason {
    /** Closed or cleared already. */
    NOT_OPEN,
    /** A reason must be written down. */
    REASON_MISSING,
    /** The rule knows no override. */
    NEVER_CLOSED,
    /** Only a new answer or result clears it. */
    NEEDS_NEW_FACT,
    /** A medical director must close it. */
    NEEDS_DIRECTOR,
    /** The value is not possible, or its day lies in the future. */
    IMPOSSIBLE_VALUE,
    /** Facts to try the rules on that are not one JSON object of at most 1 MB. */
    NOT_READABLE,
    /** A try-out knows no such stage. */
    UNKNOWN_STAGE
}
