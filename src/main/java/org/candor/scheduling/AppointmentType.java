package org.candor.scheduling;

/**
 * What an appointment is. It never changes: another type is another appointment. The gate binds infusions; a call and an
 * evaluation need no consent to treatment.
 */
public enum AppointmentType {
    CONSULTATION_CALL("callMail"),
    EVALUATION("evaluationMail"),
    INFUSION("visitMail");

    private final String mail;

    AppointmentType(String mail) {
        this.mail = mail;
    }

    /** How the keys of its mails begin in the text bundles. */
    String mail() {
        return mail;
    }
}
