package org.candor.intake;

import org.candor.shared.RefusalReason;

/** Why a first contact or the answer to it was refused. */
public enum FirstContactRefusal implements RefusalReason {
    /** The portal is not open for patients yet, or closed again. */
    NOT_OPEN,
    /** Nobody said whether the person is 18 or older. */
    AGE_MISSING,
    /** The coordinator chose no outcome, or closes without a reason. */
    OUTCOME_MISSING,
    REASON_MISSING,
    /** The consultation call would be in the past, or at no time at all. */
    CONSULTATION_NOT_VALID,
    /** Somebody answered this contact already. */
    ANSWERED_ALREADY
}
