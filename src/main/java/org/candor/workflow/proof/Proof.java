package org.candor.workflow.proof;

import java.util.List;

/**
 * What came of proving the policy.
 *
 * @param offences for each guarded step and fact that can be missed, the nearest way there
 * @param states how many states were looked at
 * @param complete false when there were too many to look at: then nothing is proven
 */
public record Proof(List<Offence> offences, int states, boolean complete) {
    /** A way on which a step is reached while a fact that it requires does not hold. */
    public record Offence(String element, String label, String fact, Way way) {}

    public boolean isProven() {
        return complete && offences.isEmpty();
    }
}
