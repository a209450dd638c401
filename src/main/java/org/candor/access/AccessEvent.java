package org.candor.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened to an account that the audit trail keeps.
 *
 * @param action for example {@code access.signIn}
 * @param account nothing when somebody tried who has none
 * @param kept whether the row must stay although the act itself rolls back
 */
public record AccessEvent(String action, @Nullable UUID account, String outcome, boolean kept) {

    static AccessEvent done(String action, UUID account) {
        return new AccessEvent(action, account, "done", false);
    }

    static AccessEvent refused(String action, @Nullable UUID account, AccessRefusal reason) {
        return new AccessEvent(action, account, "refused: " + reason.key(), true);
    }
}
