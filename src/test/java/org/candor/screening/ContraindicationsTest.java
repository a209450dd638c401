package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;

/** The rules of intake: that missing and impossible data never lead to the ordinary queue. */
class ContraindicationsTest {
    private static final long SEED = Evidence.seed();
    private static final Map<String, String> IMPOSSIBLE = Map.of("no", "answer");
    private static final int SLICE = 5_000;
    private static final int FULL = 100_000;

    @Test
    void an_alcohol_score_from_the_first_question_only_is_of_low_severity() {
        var hits = RuleTable.hits(RuleSet.INTAKE.cases().factsOf("auditC=4 auditQ1only=true"));

        assertEquals(Finding.Severity.L, hits.get(0).severity());
    }

    @Test
    void no_facts_at_all_never_proceed() {
        assertEquals("STOP", RuleTable.outcome(Facts.of(new HashMap<>())).outcome(), "state policy: default deny");
        assertTrue(RuleTable.hits(Facts.of(new HashMap<>())).stream()
                .anyMatch(hit -> hit.ruleId().equals("Q1")));
    }

    /**
     * Drops, nulls or garbles random facts of the plain patient, mostly one or two, sometimes up to four: with a required one gone or any
     * one garbled the ordinary queue is closed. What was tried before is not evaluated again.
     */
    @Test
    void missing_data_never_proceeds() {
        var random = new Random(SEED);
        var plain = RuleSet.INTAKE.cases().plain();
        var names = List.copyOf(new TreeSet<>(plain.keySet()));
        var required = new TreeSet<String>();
        FactCatalogue.baseline().entries().forEach(entry -> {
            if (entry.required()) {
                required.add(entry.name());
            }
        });
        var rules = RuleTable.remembering(RuleSet.INTAKE, RuleTable.bytes(RuleSet.INTAKE.key()));
        var seen = new HashMap<Map<String, Object>, String>();
        var times = Evidence.isFull() ? FULL : SLICE;

        for (var i = 0; i < times; i++) {
            var facts = new HashMap<>(plain);
            var gone = new TreeSet<String>();
            var count = random.nextInt(50) == 0 ? 3 + random.nextInt(2) : 1 + random.nextInt(2);
            while (gone.size() < count) {
                gone.add(names.get(random.nextInt(names.size())));
            }
            gone.forEach(name -> {
                switch (random.nextInt(3)) {
                    case 0 -> facts.remove(name);
                    case 1 -> facts.put(name, null);
                    default -> facts.put(name, IMPOSSIBLE);
                }
            });

            var outcome = seen.computeIfAbsent(facts, tried -> TryOut.of(rules, Given.of(RuleSet.INTAKE, facts))
                    .outcome());

            if (gone.stream().anyMatch(required::contains) || facts.containsValue(IMPOSSIBLE)) {
                assertNotEquals("PROCEED", outcome, "seed " + SEED + ", case " + i + ": without " + gone);
            }
        }
        Evidence.keep("missing-data-never-proceeds", "rules", Map.of("cases", times, "distinct", seen.size()));
    }
}
