package org.candor.workflow.proof;

/** What lets an event happen. */
public enum Trigger {
    NONE,
    TIMER,
    MESSAGE,
    ERROR,
    ESCALATION,
    CANCEL,
    COMPENSATION;

    /** Whether it comes by itself while something waits; the others are thrown. */
    boolean comesFromOutside() {
        return this == TIMER || this == MESSAGE;
    }
}
