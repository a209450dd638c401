package org.candor.access;

import java.util.Locale;

/** What a person may be in the practice (product table "Who uses it"). WORKFLOW and ANYONE are never given to an account. */
public enum Role {
    PATIENT,
    NURSE,
    CLINICIAN,
    MEDICAL_DIRECTOR,
    COORDINATOR,
    INFUSION_NURSE,
    WORKFLOW_ADMIN,
    PRACTICE_ADMIN,
    PRIVACY_OFFICER,
    /** A step of a workflow or a job, acting for nobody in person. */
    WORKFLOW,
    /** No account at all: public forms. */
    ANYONE;

    /** The spelling in diagrams, catalogue and web.xml, for example {@code workflow-admin}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param key spelling in diagrams and catalogue
     * @throws IllegalArgumentException when no role is spelled so
     */
    public static Role ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public boolean isStaff() {
        return this != PATIENT && this != WORKFLOW && this != ANYONE;
    }
}
