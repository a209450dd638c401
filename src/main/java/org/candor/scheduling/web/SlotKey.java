package org.candor.scheduling.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candor.scheduling.Slot;
import org.jspecify.annotations.Nullable;

/** A chosen slot as a form or an address carries it: which nurse, and the second it starts. */
record SlotKey(UUID nurse, Instant start) {

    static String of(Slot slot) {
        return slot.nurseId() + "_" + slot.startsAt().getEpochSecond();
    }

    /** Empty for anything that is not a slot. */
    static Optional<SlotKey> read(@Nullable String text) {
        if (text == null || text.length() < 38 || text.charAt(36) != '_') {
            return Optional.empty();
        }
        try {
            return Optional.of(new SlotKey(
                    UUID.fromString(text.substring(0, 36)), Instant.ofEpochSecond(Long.parseLong(text.substring(37)))));
        } catch (IllegalArgumentException | DateTimeException notASlot) {
            return Optional.empty();
        }
    }
}
