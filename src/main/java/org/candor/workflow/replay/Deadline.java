package org.candor.workflow.replay;

import java.time.Duration;
import org.candor.shared.Refusal;

/** How long a replay may take; asked at each act and at each step, so that a drawing cannot keep the server busy. */
final class Deadline {
    private final long end;

    Deadline(Duration most) {
        end = System.nanoTime() + most.toNanos();
    }

    /** @throws Refusal {@code TOO_LONG} */
    void check() {
        if (System.nanoTime() - end > 0) {
            throw new Refusal(ReplayRefusal.TOO_LONG, "a replay");
        }
    }
}
