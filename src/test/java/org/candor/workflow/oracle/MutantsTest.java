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
import java.util.stream.Stream;
import org.candor.support.Evidence;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.oracle.EngineOracle.Verdict;
import org.candor.workflow.proof.Policy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bends the shipped drawings in every way that {@link Bend} knows, and asks the real engine which of them lead around the policy:
 * each of those is refused by the check. What the check accepts is safe. With the full figures every mutant is judged by both.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MutantsTest {
    private static final int EACH = Evidence.isFull() ? 52 : 1;
    private static final int MOST_STORIES = Evidence.isFull() ? 12_000 : 300;

    private final RealEngine engine = new RealEngine(StepCatalogue.shipped(), required());

    @AfterAll
    void close() {
        engine.close();
    }

    @Order(1)
    @ParameterizedTest
    @EnumSource
    void what_the_engine_finds_unsafe_is_refused(Bend bend) throws IOException {
        var part = part(bend);
        if (Evidence.isFull() && Evidence.has("mutants", part)) {
            return;
        }
        var policy = EditionPolicy.shipped();
        var missed = new ArrayList<String>();
        var counts = new TreeMap<String, Integer>();
        var random = new Random(Evidence.seed() + bend.ordinal());
        var oracle = new EngineOracle(engine, StepCatalogue.shipped(), MOST_STORIES);
        for (var made = 0; made < EACH; ) {
            var model = Model.shipped(random);
            var unbent = model.xml();
            var mutant = bend.bends(model, random) ? model.xml() : unbent;
            if (mutant.equals(unbent)) {
                continue;
            }
            made++;
            var findings = policy.check(mutant.getBytes(StandardCharsets.UTF_8));
            var refused = !findings.isEmpty();
            if (refused && !Evidence.isFull()) {
                counts.merge("refused, not judged", 1, Integer::sum);
                continue;
            }
            var judged = oracle.judge(mutant);
            counts.merge((refused ? "refused, " : "accepted, ") + judged.verdict(), 1, Integer::sum);
            if (!refused && (judged.verdict() == Verdict.UNSAFE || judged.verdict() == Verdict.NOT_TAKEN)) {
                missed.add(judged.offence() + " " + judged.story() + "\n" + mutant);
            } else if (judged.verdict() == Verdict.UNSAFE) {
                counts.merge("UNSAFE found as " + findings.get(0).code(), 1, Integer::sum);
            }
        }
        assertEquals(List.of(), missed, counts::toString);
        Evidence.keep("mutants", part, counts);
    }

    @Test
    @Order(2)
    @EnabledIfSystemProperty(named = "candor.scale", matches = "full")
    void every_way_is_dangerous_somewhere_and_hardly_a_mutant_stays_open() {
        var all = 0;
        var unsafe = 0;
        var open = 0;
        for (var bend : Bend.values()) {
            var found = figure(bend, Verdict.UNSAFE);
            assertTrue(found > 0, () -> "never unsafe: " + bend);
            unsafe += found;
            open += figure(bend, Verdict.INCONCLUSIVE);
            all += Stream.of(Verdict.values())
                    .mapToInt(each -> figure(bend, each))
                    .sum();
        }
        assertTrue(all >= 2_000, all + " mutants");
        assertTrue(unsafe >= 0.30 * all, unsafe + " unsafe of " + all);
        assertTrue(open <= 0.02 * all, open + " inconclusive of " + all);
    }

    private static int figure(Bend bend, Verdict verdict) {
        var counts = Evidence.figures("mutants", part(bend));
        return Stream.of("accepted, ", "refused, ")
                .mapToInt(check -> counts.get(check + verdict) instanceof Integer found ? found : 0)
                .sum();
    }

    private static String part(Bend bend) {
        return "mutants by " + bend;
    }

    private static Map<String, List<String>> required() {
        var required = new HashMap<String, List<String>>();
        StepCatalogue.shipped().steps().forEach(step -> required.put(step.key(), new ArrayList<>(step.requires())));
        Policy.shipped().rules().forEach(rule -> required.get(rule.step()).addAll(rule.requires()));
        return required;
    }
}
