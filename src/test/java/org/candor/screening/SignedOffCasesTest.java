package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every signed-off case of the three tables, that each row has its own, and that the order of rows means nothing. */
class SignedOffCasesTest {
    private static final int SHUFFLES = 3;
    private static final Map<RuleSet, ScreeningRules> RULES = new EnumMap<>(RuleSet.class);

    static {
        for (var set : RuleSet.values()) {
            RULES.put(set, RuleTable.rules(set));
        }
    }

    private static ScreeningRules rules(RuleSet set) {
        return RULES.getOrDefault(set, RuleTable.rules(set));
    }

    static Stream<Arguments> cases() {
        return Arrays.stream(RuleSet.values())
                .flatMap(set -> set.cases().rows().stream().map(row -> Arguments.of(set, row)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_signed_off_case_gives_its_finding_and_outcome(RuleSet set, FactCases.Row row) {
        var answer = RuleTable.answer(rules(set), set.cases().factsOf(row.facts()));

        var found = answer.findings().stream().map(Hit::ruleId).toList();
        assertEquals(row.fires(), found.contains(row.rule()), row + " gave " + found);
        assertEquals(row.outcome(), answer.outcome(), row + " gave " + found);
    }

    @ParameterizedTest
    @EnumSource
    void the_plain_case_has_no_finding_and_leaves_nothing_open(RuleSet set) {
        var answer = RuleTable.answer(rules(set), set.cases().factsOf("unknown=1"));

        assertEquals(List.of(), answer.findings());
        assertEquals(List.of(), answer.notEvaluated().orElse(List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_case_that_fires_and_one_that_does_not(RuleSet set) {
        for (var fires : List.of(true, false)) {
            var covered = set.cases().rows().stream()
                    .filter(row -> row.fires() == fires)
                    .map(FactCases.Row::rule)
                    .collect(Collectors.toSet());
            var uncovered = new TreeSet<String>();
            RuleTable.written(set).forEach(rule -> uncovered.add(rule.id()));
            uncovered.removeAll(covered);
            assertTrue(uncovered.isEmpty(), "no case with fires=" + fires + " for " + uncovered);
        }
    }

    @Test
    void there_are_108_rules() {
        assertEquals(
                List.of(87, 13, 8),
                Arrays.stream(RuleSet.values())
                        .map(set -> RuleTable.written(set).size())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_fact_that_a_rule_names_is_in_the_catalogue_and_in_its_condition(RuleSet set) {
        var firstReadings = List.of("sbp", "dbp"); // D03 asks for two readings and compares the second
        for (var rule : RuleTable.written(set)) {
            for (var token : rule.facts().split(" ")) {
                var name = token.replaceFirst("[:?].*", "");
                assertTrue(set.catalogue().entry(name).isPresent(), name);
                assertTrue(
                        rule.text().contains(name) || (set == RuleSet.DAY_OF && firstReadings.contains(name)),
                        name + " in " + rule.when());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_order_of_rows_changes_nothing(RuleSet set) {
        var random = new Random(Evidence.seed());
        var inOrder = RuleTable.remembering(set, RuleTable.bytes(set.key()));
        for (var i = 0; i < SHUFFLES; i++) {
            var shuffled = RuleTable.remembering(set, shuffled(set, random));
            for (var row : set.cases().rows()) {
                var facts = set.cases().factsOf(row.facts());
                assertEquals(inOrder.hits(facts, "a test"), shuffled.hits(facts, "a test"), row::toString);
            }
        }
    }

    private static byte[] shuffled(RuleSet set, Random random) {
        var table = new String(RuleTable.bytes(set.key()), StandardCharsets.UTF_8);
        var rows = Pattern.compile("      <rule id=.*?</rule>\n", Pattern.DOTALL)
                .matcher(table)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toList());
        var inOrder = String.join("", rows);
        Collections.shuffle(rows, random);
        return table.replace(inOrder, String.join("", rows)).getBytes(StandardCharsets.UTF_8);
    }
}
