package org.candor.workflow.edition;

import org.candor.shared.RefusalReason;

/** Why a draft could not be opened, saved or published. */
public enum EditionRefusal implements RefusalReason {
    NO_SUCH_EDITION,
    /** There is no draft of that workflow (any more). */
    NO_SUCH_DRAFT,
    /** Somebody else saved or published the draft in the meantime. */
    CHANGED_MEANWHILE,
    /** The check has findings. */
    NOT_ACCEPTED,
    /** The same bytes as the edition that is live. */
    NOTHING_CHANGED,
    /** An edition needs a sentence that says what changed. */
    NOTE_MISSING,
    NOTE_TOO_LONG,
    /** More than 2 MB. */
    TOO_LARGE
}
