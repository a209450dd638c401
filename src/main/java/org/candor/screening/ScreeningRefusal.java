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
    /** One of the two must be the medical director. */
    NEEDS_DIRECTOR,
    /** The medical director and a second clinician close it together. */
    NEEDS_TWO,
    /** One clinician may close it: nobody else is asked. */
    NOT_OF_TWO,
    /** Somebody asked already; a second person is waited for. */
    OVERRIDE_WAITS,
    /** Nobody asked, or it was answered. */
    NO_OVERRIDE_WAITS,
    /** Who wrote the reason does not confirm it. */
    OWN_OVERRIDE,
    /** No active licence as a prescriber in the state of the patient's home. */
    NOT_LICENSED,
    /** Not a row of the live rules that a clinician may close alone. */
    NOT_CLOSABLE,
    /** The director approved this reason for this row already. */
    REASON_EXISTS,
    /** The director did not approve this reason for this row, or ended it. */
    REASON_NOT_APPROVED,
    /** The value is not possible, or its day lies in the future. */
    IMPOSSIBLE_VALUE,
    /** Facts to try the rules on that are not one JSON object of at most 1 MB. */
    NOT_READABLE,
    /** A try-out knows no such stage. */
    UNKNOWN_STAGE
}
