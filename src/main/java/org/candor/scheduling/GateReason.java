package org.candor.scheduling;

/**
 * Why an infusion may not be booked, each by the invariant it keeps (clinical facts 7.3). The sentence stands in the
 * text bundle under {@link #key()}: it says what is missing, never an answer, score or finding.
 */
public enum GateReason {
    NO_CONSENT("INV-02", Flag.CONSENT),
    CONSENT_ENDS_BEFORE("INV-02", Flag.CONSENT),
    CONSENT_TOO_FRESH("INV-02", Flag.CONSENT),
    NO_APPROVAL("INV-04", Flag.APPROVAL),
    APPROVAL_EXPIRED("INV-04", Flag.APPROVAL),
    APPROVAL_ENDS_BEFORE("INV-04", Flag.APPROVAL),
    APPROVER_NOT_LICENSED("INV-04", Flag.APPROVAL),
    APPROVED_BY_SELF("INV-04", Flag.APPROVAL),
    APPROVAL_OUTDATED("INV-05", Flag.APPROVAL),
    FINDINGS_OPEN("INV-06", Flag.CARE_TEAM),
    SAFETY_SCREEN_MISSING("INV-07", Flag.CARE_TEAM),
    SAFETY_SCREEN_TOO_OLD("INV-07", Flag.CARE_TEAM),
    SAFETY_NOT_CLEARED("INV-07", Flag.CARE_TEAM),
    NOT_ADULT("INV-08", Flag.HOME),
    BIRTH_DATE_MISSING("INV-08", Flag.HOME),
    TEST_MISSING("INV-09", Flag.CARE_TEAM),
    NO_RESPONSIBLE_ADULT("INV-11", Flag.HOME),
    /** Asked for by the step "Account and identity" (clinical facts 7.1), not numbered there. */
    IDENTITY_NOT_CHECKED("INV-41", Flag.HOME),
    HOME_STATE_MISSING("INV-12", Flag.HOME),
    STATE_NOT_ALLOWED("INV-12", Flag.HOME),
    NOT_SEEN_IN_PERSON("INV-12", Flag.APPROVAL),
    NURSE_NOT_LICENSED("INV-13", Flag.HOME),
    REQUEST_NOT_OPEN("INV-20", Flag.REQUEST);

    /** What a coordinator or patient may know: which part is not ready. What the care team looks at stays one word. */
    public enum Flag {
        REQUEST,
        CONSENT,
        APPROVAL,
        CARE_TEAM,
        HOME;

        /** Key of its name in the text bundles. */
        public String key() {
            return "GateFlag." + name();
        }
    }

    private final String invariant;
    private final Flag flag;

    GateReason(String invariant, Flag flag) {
        this.invariant = invariant;
        this.flag = flag;
    }

    public Flag flag() {
        return flag;
    }

    public String invariant() {
        return invariant;
    }

    /** Key of the sentence in the text bundles; one and the same for everything that only the care team may know (INV-29). */
    public String key() {
        return flag == Flag.CARE_TEAM ? "GateReason.CARE_TEAM" : "GateReason." + name();
    }
}
