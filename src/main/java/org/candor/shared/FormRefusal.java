package org.candor.shared;

/** Why a form as a whole, or any text in it, was not taken, whatever the feature. */
public enum FormRefusal implements RefusalReason {
    /** Left open too long, sent again from an old page, or sent without having been opened. */
    EXPIRED,
    /** Blank, of the wrong type, or not among the answers: what Faces itself says about a field. */
    NOT_VALID,
    TOO_LONG,
    UNREADABLE
}
