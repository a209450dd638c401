package org.candor.shared;

import java.util.UUID;

/** Identifiers are random, so that one record's address says nothing about another's. */
public final class Ids {
    private Ids() {}

    /** A version 4 UUID (122 random bits from a cryptographic source). */
    public static UUID random() {
        return UUID.randomUUID();
    }
}
