package org.candor.patient;

import org.candor.shared.RefusalReason;

/** Why what a person wrote about themselves, or an act on their record, was refused. */
public enum PatientRefusal implements RefusalReason {
    GIVEN_NAME_MISSING,
    GIVEN_NAME_NOT_VALID,
    FAMILY_NAME_MISSING,
    FAMILY_NAME_NOT_VALID,
    PHONE_NOT_VALID,
    ZIP_NOT_VALID,
    LANGUAGE_NOT_OFFERED,
    BEST_TIME_MISSING,
    /** Nobody checks a photo ID of one's own. */
    OWN_IDENTITY
}
