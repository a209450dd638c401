package org.candor.workflow.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an address line names; whatever is no identifier counts as none. */
final class Addressed {
    private Addressed() {}

    static @Nullable UUID uuid(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
