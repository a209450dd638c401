package org.candor.patient;

/** When a person likes to be called, in the practice's local time. */
public enum BestTime {
    MORNING,
    MIDDAY,
    AFTERNOON,
    EVENING,
    ANY
}
