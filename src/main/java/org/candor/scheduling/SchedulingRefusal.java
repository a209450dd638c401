package org.candor.scheduling;

import org.candor.shared.RefusalReason;

/** Why a visit was not booked or not cancelled. */
public enum SchedulingRefusal implements RefusalReason {
    /** The gate says no; the reasons follow in words. */
    GATE_CLOSED,
    /** Somebody else was quicker. */
    SLOT_TAKEN,
    /** The time is not one of those that can be offered. */
    NOT_OFFERED,
    /** This request has a visit already; cancel it first. */
    ALREADY_BOOKED,
    /** The database found no living consent or approval for this time. */
    NOT_POSSIBLE,
    /** No time was chosen. */
    NOTHING_CHOSEN,
    /** Not a time to come or call: in the past, or not on a quarter of an hour. */
    TIME_NOT_VALID,
    /** The clinician may not practise in the patient's state on that day. */
    CLINICIAN_NOT_LICENSED,
    /** The request has ended. */
    REQUEST_OVER,
    /** Too late to cancel online; a call to the nurse line does it. */
    TOO_LATE_TO_CANCEL,
    /** The nurse is there too early. */
    NOT_YET,
    /** The gate closed after booking: the visit must not start. */
    NOT_STARTABLE,
    /** The visit is over. */
    OVER
}
