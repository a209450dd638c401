package org.candor.scheduling;

/**
 * What an appointment is. It never changes: another type is another appointment. The gate binds infusions; a call and an
 * evaluation need no consent to treatment.
 */
public enum AppointmentType {
    CONSULTATION_CALL,
    EVALUATION,
    INFUSION
}
