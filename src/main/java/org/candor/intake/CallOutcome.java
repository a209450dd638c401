package org.candor.intake;

/** How a call-back ended; the workflow's variable {@code callOutcome} carries {@link #key()}. */
public enum CallOutcome {
    INVITED("invited"),
    CLOSED("closed");

    private final String key;

    CallOutcome(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
