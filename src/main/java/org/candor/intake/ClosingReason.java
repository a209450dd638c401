package org.candor.intake;

/** Why a coordinator closes a first contact. None of them is clinical: coordinators give no clinical advice. */
public enum ClosingReason {
    NOT_INTERESTED,
    NOT_REACHED,
    OUT_OF_AREA,
    UNDER_AGE,
    ALREADY_KNOWN,
    WRONG_NUMBER
}
