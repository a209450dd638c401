package org.candor.review;

import org.candor.shared.RefusalReason;

/** Why something in review was not done. */
public enum ReviewRefusal implements RefusalReason {
    /** A STOP or REVIEW finding stands open (INV-06). */
    FINDINGS_OPEN,
    /** No licence of a prescriber is active in the patient's state (INV-04). */
    NO_LICENCE,
    /** The patient's state is not known. */
    NO_STATE,
    /** Nobody approves himself or herself (INV-04). */
    OWN_REQUEST,
    /** The clinician wrote the workflow that this request runs on (INV-04). */
    WROTE_WORKFLOW,
    /** No nurse has read the medical history since the answers were sent last. */
    HISTORY_NOT_REVIEWED,
    /** The drug-monitoring look-up is missing or too old (INV-10). */
    NO_PDMP,
    /** Something that must be known is not known (INV-18). */
    FACTS_MISSING,
    /** Reasons must be written: the patient reads them. */
    REASONS_MISSING,
    SUMMARY_MISSING,
    /** No patient belongs to the request yet. */
    NO_PATIENT,
    /** The patient withdrew, or the request is closed. */
    REQUEST_ENDED,
    ASKED_TOO_OFTEN,
    NOTHING_ASKED,
    ALREADY_ANSWERED,
    TOO_LONG,
    /** A crisis is closed with an assessment and a disposition only. */
    ASSESSMENT_MISSING,
    /** Nobody was reached: the red flag stays. */
    NOT_REACHED,
    /** Who decides by records alone saw no photo ID. */
    IDENTITY_NOT_SEEN
}
