package org.candor.scheduling;

/** Where an appointment takes place. Infusions are always at home, consultation calls always by phone. */
public enum Place {
    HOME,
    PHONE,
    VIDEO
}
