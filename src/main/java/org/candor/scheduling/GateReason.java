package org.candor.scheduling;

/**
 * Why an infusion may not be booked, each by the invariant it keeps (clinical facts 7.3). The sentence stands in the
 * text bundle under {@code GateReason.<name>}: it says what is missing, never an answer, score or finding.
 */
public enum GateReason {
    NO_CONSENT("INV-02"),
    CONSENT_ENDS_BEFORE("INV-02"),
    CONSENT_TOO_FRESH("INV-02"),
    NO_APPROVAL("INV-04"),
    APPROVAL_ENDS_BEFORE("INV-04"),
    APPROVER_NOT_LICENSED("INV-04"),
    APPROVED_BY_SELF("INV-04"),
    APPROVAL_OUTDATED("INV-05"),
    FINDINGS_OPEN("INV-06"),
    SAFETY_SCREEN_MISSING("INV-07"),
    SAFETY_SCREEN_TOO_OLD("INV-07"),
    SAFETY_NOT_CLEARED("INV-07"),
    NOT_ADULT("INV-08"),
    BIRTH_DATE_MISSING("INV-08"),
    TEST_MISSING("INV-09"),
    NO_RESPONSIBLE_ADULT("INV-11"),
    HOME_STATE_MISSING("INV-12"),
    STATE_NOT_ALLOWED("INV-12"),
    NURSE_NOT_LICENSED("INV-13"),
    REQUEST_NOT_OPEN("INV-20");

    private final String invariant;

    GateReason(String invariant) {
        this.invariant = invariant;
    }

    public String invariant() {
        return invariant;
    }

    /** Key of the sentence in the text bundles. */
    public String key() {
        return "GateReason." + name();
    }
}
