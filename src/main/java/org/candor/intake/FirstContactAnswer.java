package org.candor.intake;

/** What a person who gets in touch is told. Only OPENED leaves a record. */
public enum FirstContactAnswer {
    OPENED,
    UNDER_AGE,
    OUT_OF_AREA
}
