package org.candor.workflow.replay;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.candor.shared.Refusal;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.StepCatalogue.Step;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.engine.ThrowAwayEngine;
import org.candor.workflow.proof.Policy;

/**
 * Shows a finding of the check on a real engine: follows the way that the check tells, with stub steps. It asks the engine, never
 * the proof, what happens; what the way leaves open (how a request began, numbers) is tried until the engine goes along.
 */
final class Player {
    private final StepCatalogue catalogue;
    private final Policy policy;
    private final Function<String, Optional<byte[]>> editions;

    /** @param editions the live drawing of a workflow that may be called, by key */
    Player(StepCatalogue catalogue, Policy policy, Function<String, Optional<byte[]>> editions) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.editions = editions;
    }

    /**
     * Plays the way of a finding.
     *
     * @param bpmn the exact bytes that the finding is about
     * @param most how long it may take
     * @throws Refusal {@code TOO_LONG}
     * @throws ThrowAwayEngine.EngineFails where the engine does not take the drawing
     */
    Replay play(byte[] bpmn, Finding finding, Duration most) {
        var deadline = new Deadline(most);
        try (var engine = engine()) {
            return play(engine, bpmn, finding, deadline);
        }
    }

    ThrowAwayEngine engine() {
        return new ThrowAwayEngine(catalogue.steps().stream()
                .filter(step -> !step.isForPeople())
                .map(Step::key)
                .toList());
    }

    /** On an engine that may have been used before. */
    Replay play(ThrowAwayEngine engine, byte[] bpmn, Finding finding, Deadline deadline) {
        var drawn = Drawn.of(bpmn, editions);
        engine.deploy(drawn.files());
        var required = Drawing.stepOf(drawn.node(finding.element()), catalogue)
                .map(policy::requires)
                .orElse(Set.of());
        var open = new Choices();
        var values = new Values(catalogue, drawn, open);
        Supplier<Try> tries = () -> {
            var attempt = new Attempt(engine, drawn, catalogue, finding, required, values, deadline);
            return new Try(attempt.play(), attempt.followed());
        };
        var best = tries.get();
        while (!best.replay().isShown() && open.next()) {
            var other = tries.get();
            best = other.replay().isShown() || other.followed() > best.followed() ? other : best;
        }
        return best.replay();
    }

    /** What came of one combination of what is open, and how many stops the engine went along with. */
    private record Try(Replay replay, int followed) {}
}
