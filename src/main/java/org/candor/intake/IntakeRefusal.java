package org.candor.intake;

import org.candor.shared.RefusalReason;

/** Why something about an intake request was not done. */
public enum IntakeRefusal implements RefusalReason {
    /** The answers were sent, withdrawn or closed, so they cannot be changed now. */
    NOT_OPEN,
    /** The practice asked for other sections only. */
    SECTION_NOT_OPEN,
    /** Some sections still have open questions. */
    NOT_FINISHED,
    /** The patient did not say that the answers are true as far as he or she knows. */
    NOT_CERTIFIED,
    /** A repeating group holds as many rows as it may. */
    TOO_MANY_ROWS,
    /** The request is not at a point where it can be withdrawn or closed. */
    ALREADY_ENDED
}
