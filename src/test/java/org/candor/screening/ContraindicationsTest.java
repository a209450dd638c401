package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the signed-off cases, and that missing data never leads to the ordinary queue. */
class ContraindicationsTest {
    private static final Path TABLE = Path.of("processes/intake-to-first-visit/contraindications.dmn");
    private static final long SEED = Evidence.seed();
    private static final int SLICE = 5_000;
    private static final int FULL = 100_000;

    static List<FactCases.Row> cases() {
        return FactCases.rows();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_signed_off_case_gives_its_finding_and_outcome(FactCases.Row row) {
        var facts = FactCases.factsOf(row.facts());

        var rules = RuleTable.hits(facts).stream().map(Hit::ruleId).toList();

        assertEquals(row.fires(), rules.contains(row.rule()), row + " gave " + rules);
        assertEquals(row.outcome(), RuleTable.outcome(facts).get("outcome"), row + " gave " + rules);
    }

    @Test
    void the_plain_patient_has_no_finding() {
        assertEquals(List.of(), RuleTable.hits(Facts.of(FactCases.plain())));
    }

    @Test
    void every_rule_has_a_case_that_fires_and_one_that_does_not() throws Exception {
        var rules = Pattern.compile("<rule id=\"(\\w+)\"")
                .matcher(Files.readString(TABLE))
                .results()
                .map(match -> match.group(1))
                .toList();

        for (var fires : List.of(true, false)) {
            var covered = FactCases.rows().stream()
                    .filter(row -> row.fires() == fires)
                    .map(FactCases.Row::rule)
                    .collect(Collectors.toSet());
            var uncovered = new TreeSet<>(rules);
            uncovered.removeAll(covered);
            assertTrue(uncovered.isEmpty(), "no case with fires=" + fires + " for " + uncovered);
        }
        assertEquals(87, rules.size());
    }

    @Test
    void every_fact_that_a_rule_names_is_in_the_catalogue_and_in_its_condition() throws Exception {
        var rows = Pattern.compile("<rule id=(.*?)_facts\"><text>\"(.*?)\"</text>", Pattern.DOTALL)
                .matcher(Files.readString(TABLE))
                .results()
                .toList();

        assertEquals(87, rows.size());
        for (var row : rows) {
            for (var token : row.group(2).split(" ")) {
                var name = token.replaceFirst(":.*", "");
                assertTrue(FactCatalogue.baseline().entry(name).isPresent(), name);
                assertTrue(row.group(1).contains(name), name + " in " + row.group(1));
            }
        }
    }

    @Test
    void an_alcohol_score_from_the_first_question_only_is_of_low_severity() {
        var hits = RuleTable.hits(FactCases.factsOf("auditC=4 auditQ1only=true"));

        assertEquals(Finding.Severity.L, hits.get(0).severity());
    }

    @Test
    void no_facts_at_all_never_proceed() {
        assertEquals("STOP", RuleTable.outcome(Facts.of(new HashMap<>())).get("outcome"), "state policy: default deny");
        assertTrue(RuleTable.hits(Facts.of(new HashMap<>())).stream()
                .anyMatch(hit -> hit.ruleId().equals("Q1")));
    }

    /**
     * Drops or nulls random facts of the plain patient, mostly one or two, sometimes up to four: with a required one gone
     * the ordinary queue is closed. What was tried before is not evaluated again.
     */
    @Test
    void missing_data_never_proceeds() {
        var random = new Random(SEED);
        var plain = FactCases.plain();
        var names = List.copyOf(new TreeSet<>(plain.keySet()));
        var required = new TreeSet<String>();
        FactCatalogue.baseline().entries().forEach(entry -> {
            if (entry.required()) {
                required.add(entry.name());
            }
        });
        var seen = new HashMap<Set<String>, Object>();
        var times = Evidence.isFull() ? FULL : SLICE;

        for (var i = 0; i < times; i++) {
            var facts = new HashMap<>(plain);
            var gone = new TreeSet<String>();
            var count = random.nextInt(50) == 0 ? 3 + random.nextInt(2) : 1 + random.nextInt(2);
            while (gone.size() < count) {
                gone.add(names.get(random.nextInt(names.size())));
            }
            gone.forEach(name -> {
                if (random.nextBoolean()) {
                    facts.remove(name);
                } else {
                    facts.put(name, null);
                }
            });

            var outcome = seen.computeIfAbsent(
                    gone, tried -> RuleTable.outcome(Facts.of(facts)).get("outcome"));

            if (gone.stream().anyMatch(required::contains)) {
                assertNotEquals("PROCEED", outcome, "seed " + SEED + ", case " + i + ": without " + gone);
            }
        }
        Evidence.keep("missing-data-never-proceeds", "rules", Map.of("cases", times, "distinct", seen.size()));
    }
}
