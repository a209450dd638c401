package org.candor.shared;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Identifiers are random, so that one record's address says nothing about another's. */
public final class Ids {
    private Ids() {}

    /** A version 4 UUID (122 random bits from a cryptographic source). */
    public static UUID random() {
        return UUID.randomUUID();
    }

    /** What an address line or a form names; whatever is no identifier counts as none. */
    public static Optional<UUID> named(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
