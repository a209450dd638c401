package org.candor.patient;

/** How staff compared a photo ID with a patient. */
public enum IdentityMeans {
    /** A picture of it that the patient sent. */
    PHOTO,
    IN_PERSON,
    VIDEO,
    /** A visit was booked before the portal asked for it; the nurse at the door looks. */
    BEFORE
}
