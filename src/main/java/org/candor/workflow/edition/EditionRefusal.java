package org.candor.workflow.edition;

import org.candor.shared.RefusalReason;

/** Why a draft could not be opened, saved or proposed, or a proposal not be decided. */
public enum EditionRefusal implements RefusalReason {
    NO_SUCH_EDITION,
    /** There is no draft of that workflow (any more). */
    NO_SUCH_DRAFT,
    /** Somebody else saved the draft in the meantime, or it went live. */
    CHANGED_MEANWHILE,
    /** The check has findings. */
    NOT_ACCEPTED,
    /** The same bytes as the edition that is live. */
    NOTHING_CHANGED,
    /** An edition needs a name for the list. */
    NAME_MISSING,
    NAME_TOO_LONG,
    /** An edition needs a sentence that says what changed. */
    NOTE_MISSING,
    NOTE_TOO_LONG,
    /** More than 2 MB. */
    TOO_LARGE,
    /** A file that even the tolerant reading does not open. */
    NO_DRAWING,
    /** A file did not come as the page sends files. */
    NOT_SENT_WHOLE,
    /** These bytes wait for a second person already. */
    PROPOSED_ALREADY,
    /** It was approved, sent back, withdrawn or overtaken by a change of the draft. */
    PROPOSAL_OVER,
    /** Who drew a part of it, or proposed it, is not the second person. */
    OWN_PROPOSAL,
    /** Only who drew or proposed it may withdraw it. */
    OTHERS_PROPOSAL,
    /** A guarded step or a rule table changed. */
    DIRECTOR_NEEDED,
    /** The approval is for other bytes than those that were proposed. */
    OTHER_BYTES,
    /** The edition that the proposal was compared with is not the live one any more. */
    LIVE_MOVED_ON,
    REASON_MISSING,
    REASON_TOO_LONG,
    /** An older edition becomes the draft only where none is open, or after saying so. */
    DRAFT_OPEN
}
