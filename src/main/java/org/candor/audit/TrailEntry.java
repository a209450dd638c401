package org.candor.audit;

import java.time.Instant;
import java.util.List;

/**
 * One row of the trail for a reader.
 *
 * @param who name of the account, empty for the public and for workflows
 * @param whose name of the patient, empty when the row is about no patient's record
 * @param object first digits of the record's identifier, empty when there is none
 */
public record TrailEntry(
        long seq,
        Instant at,
        String who,
        List<String> roles,
        String action,
        String whose,
        String object,
        Purpose purpose,
        String outcome,
        String node,
        String request) {
    private static final String REFUSED = "refused: ";

    public TrailEntry {
        roles = List.copyOf(roles);
    }

    public boolean isRefused() {
        return outcome.startsWith(REFUSED);
    }

    /** Code of the rule that said no, and of the field. */
    public String getReason() {
        return isRefused() ? outcome.substring(REFUSED.length()) : "";
    }
}
