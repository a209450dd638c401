package org.candor.workflow;

import java.time.Instant;
import java.util.List;
import org.candor.workflow.StepCatalogue.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One line of the tracker: what it is called, whether it is over, now or to come, and what the patient reads there.
 *
 * @param doneAt when its last step was finished; null before
 * @param waits what is waited for now, by whom and until when; empty unless it is now
 */
public record TrackedStage(
        int number, State state, Sentence name, @Nullable Instant doneAt, List<Wait> waits) {
    /** Where a stage stands. */
    public enum State {
        DONE,
        NOW,
        NEXT,
        /** Passed over, or never to be reached: nothing happened there, so nothing is told. */
        LEFT_OUT
    }

    /** One open step: its catalogue key, the sentence about it, who holds it, and by when. */
    public record Wait(
            String step,
            Sentence sentence,
            Sentence holder,
            @Nullable Instant due) {
        /** The patient is the one who can move it. */
        public boolean isOfPatient() {
            return holder.en().startsWith("You");
        }
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isNow() {
        return state == State.NOW;
    }
}
