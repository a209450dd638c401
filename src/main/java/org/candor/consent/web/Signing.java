package org.candor.consent.web;

import java.util.UUID;
import org.candor.consent.process.ConsentProcess;
import org.candor.shared.Ids;
import org.candor.workflow.Workflows;
import org.jspecify.annotations.Nullable;

/** What the reader and the signing page share. */
final class Signing {
    private Signing() {}

    /** The workflow asks for a signature, or asks the clinician for one that the patient has taken back since. */
    static boolean isAsked(Workflows workflows, UUID request, boolean signed) {
        return !signed
                && (workflows.waitsAt(ConsentProcess.SIGN, request)
                        || workflows.waitsAt(ConsentProcess.COUNTERSIGN, request));
    }

    /** From an address line; whatever is no identifier counts as none. */
    static @Nullable UUID uuid(@Nullable String text) {
        return Ids.named(text).orElse(null);
    }

    static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    static String query(@Nullable UUID request, boolean renew) {
        return renew || request == null ? "renew=true" : "request=" + request;
    }

    static String initials(String name) {
        var initials = new StringBuilder();
        for (var word : name.strip().split("\\s+")) {
            initials.append(word, 0, word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1))
                    .append('.');
        }
        return initials.toString();
    }
}
