package org.candor.scheduling;

import java.util.List;

/**
 * Whether a request is ready for booking, and the slots if it is.
 *
 * @param reasons what is missing, as the gate says it; empty when ready
 */
public record Readiness(List<GateReason> reasons, List<Slot> slots) {
    public boolean isReady() {
        return reasons.isEmpty();
    }
}
