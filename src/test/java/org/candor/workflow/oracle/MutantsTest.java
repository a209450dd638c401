package org.candor.workflow.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.candor.support.Evidence;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.oracle.EngineOracle.Verdict;
import org.candor.workflow.proof.Policy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bends the shipped drawings in every way that {@link Bend} knows, and asks the real engine which of them lead around the policy:
 * each of those is refused by the check. What the check accepts is safe. With the full figures every mutant is judged by both.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutantsTest {
    private static final int EACH = Evidence.isFull() ? 50 : 1;
    private static final int MOST_STORIES = Evidence.isFull() ? 12_000 : 300;

    private final RealEngine engine = new RealEngine(StepCatalogue.shipped(), required());

    @AfterAll
    void close() {
        engine.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_the_engine_finds_unsafe_is_refused(Bend bend) throws IOException {
        var part = "mutants by " + bend;
        if (Evidence.isFull() && Evidence.has("mutants", part)) {
            return;
        }
        var policy = EditionPolicy.shipped();
        var missed = new ArrayList<String>();
        var counts = new TreeMap<String, Object>();
        var random = new Random(Evidence.seed() + bend.ordinal());
        var oracle = new EngineOracle(engine, StepCatalogue.shipped(), MOST_STORIES);
        for (var i = 0; i < EACH; i++) {
            var model = Model.shipped(random);
            if (!bend.bends(model, random)) {
                continue;
            }
            var mutant = model.xml();
            var refused = !policy.check(mutant.getBytes(StandardCharsets.UTF_8)).isEmpty();
            if (refused && !Evidence.isFull()) {
                counts.merge("refused, not judged", 1, (one, more) -> (int) one + (int) more);
                continue;
            }
            var judged = oracle.judge(mutant);
            counts.merge(
                    (refused ? "refused, " : "accepted, ") + judged.verdict(),
                    1,
                    (one, more) -> (int) one + (int) more);
            if (!refused && judged.verdict() == Verdict.UNSAFE) {
                missed.add(judged.offence() + " " + judged.story() + "\n" + mutant);
            }
        }
        assertTrue(!counts.isEmpty(), "no place for " + bend);
        assertEquals(List.of(), missed, () -> counts.toString());
        Evidence.keep("mutants", part, counts);
    }

    private static Map<String, List<String>> required() {
        var required = new HashMap<String, List<String>>();
        StepCatalogue.shipped().steps().forEach(step -> required.put(step.key(), new ArrayList<>(step.requires())));
        Policy.shipped().rules().forEach(rule -> required.get(rule.step()).addAll(rule.requires()));
        return required;
    }
}
