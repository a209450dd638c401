package org.candor.intake;

/** Within which time a clinician answers a person who may be in danger, by the actions of the rules (clinical.md 3.1); the most urgent first. */
public enum Urgency {
    /** At any hour, and one after the other is called until somebody takes the task. */
    UT15("PT15M"),
    T4H("PT4H"),
    /** One working day. */
    T1D("P1D");

    private final String within;

    Urgency(String within) {
        this.within = within;
    }

    /** ISO 8601: hours count as they are, days are working days. */
    public String within() {
        return within;
    }
}
