package org.candor.consent;

import org.candor.shared.RefusalReason;

/** Why a consent was not signed, countersigned or taken back. */
public enum ConsentRefusal implements RefusalReason {
    /** The document does not exist in the patient's language, or nobody stands for the translation: ask for an interpreter. */
    NO_LANGUAGE,
    /** The text on the page is not the version in force any more; nothing was signed. */
    STALE_TEXT,
    /** The request does not wait for a signature. */
    NOT_ASKED,
    /** Another click or tab of the same patient is just signing. */
    SIGNING_NOW,
    /** The typed name is not the name of the person signed in. */
    NAME_DIFFERS,
    /** Neither a typed name nor a drawing. */
    SIGNATURE_MISSING,
    /** No picture that can be read, or far too large. */
    DRAWING_UNREADABLE,
    /** The part about the unapproved use is not initialled. */
    INITIALS_MISSING,
    /** A crisis is open, or an infusion is under way or less than 24 hours ago (INV-19). */
    SIGNING_ON_HOLD,
    /** It is not waiting for a clinician: countersigned already, replaced, taken back or expired. */
    NOT_WAITING_FOR_CLINICIAN,
    /** Nobody countersigns the own consent. */
    OWN_CONSENT,
    /** The clinician did not say that it was talked through. */
    NOT_TALKED_THROUGH,
    /** It was taken back, replaced or ended before. */
    NOT_IN_FORCE,
    /** Without saying how the patient's word came, staff cannot take a consent back. */
    HOW_MISSING
}
