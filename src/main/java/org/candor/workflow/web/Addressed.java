package org.candor.workflow.web;

import java.util.UUID;
import org.candor.shared.Ids;
import org.jspecify.annotations.Nullable;

/** What an address line names; whatever is no identifier counts as none. */
final class Addressed {
    private Addressed() {}

    static @Nullable UUID uuid(@Nullable String text) {
        return Ids.named(text).orElse(null);
    }

    static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
