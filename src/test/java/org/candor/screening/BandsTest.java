package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules' bands of a number and its ordinary band ({@code .bands.csv}, an interval as FEEL writes it) tile the number's range: at every
 * edge, and half a step beside it, either the number is ordinary or some rule that looks at it holds.
 */
class BandsTest {
    private static final List<Double> BESIDE = List.of(-1.0, -0.5, -0.1, 0.0, 0.1, 0.5, 1.0);

    /** @param given changes of the plain case under which the number matters */
    record Band(RuleSet set, String fact, String ordinary, String given) {
        boolean holds(double number) {
            if (ordinary.equals("none")) {
                return false;
            }
            var ends = ordinary.substring(1, ordinary.length() - 1).split("[.][.]");
            var from = Double.parseDouble(ends[0]);
            var to = Double.parseDouble(ends[1]);
            return (ordinary.startsWith("[") ? number >= from : number > from)
                    && (ordinary.endsWith("]") ? number <= to : number < to);
        }

        String with(double number) {
            return (given + " " + fact + "=" + (number == Math.rint(number) ? String.valueOf((long) number) : number))
                    .strip();
        }
    }

    static List<Band> bands() {
        return Arrays.stream(RuleSet.values()).flatMap(BandsTest::bands).toList();
    }

    private static Stream<Band> bands(RuleSet set) {
        var file = Path.of("processes", set.file().replace(".dmn", ".bands.csv"));
        try {
            return Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Band(set, cells[0], cells[1], cells[2]));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("bands")
    void bands_tile_the_range(Band band) {
        var rules = RuleTable.rules(band.set());
        var entry = band.set().catalogue().entry(band.fact()).orElseThrow();
        for (var edge : edges(band.set(), band.fact())) {
            for (var beside : BESIDE) {
                var number = Math.round((edge + beside) * 10) / 10.0;
                if (entry.admits(number)) {
                    var found = rules.hits(band.set().cases().factsOf(band.with(number)), "a test").stream()
                            .filter(hit -> namesOf(hit.facts()).contains(band.fact()))
                            .map(Hit::ruleId)
                            .toList();
                    assertEquals(band.holds(number), found.isEmpty(), band.with(number) + " gave " + found);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_number_that_a_rule_looks_at_has_an_ordinary_band(RuleSet set) {
        var banded = bands(set).map(Band::fact).collect(Collectors.toSet());
        for (var rule : RuleTable.written(set)) {
            for (var fact : namesOf(rule.facts())) {
                var isNumber = set.catalogue().entry(fact).orElseThrow().isNumber();
                assertTrue(!isNumber || banded.contains(fact), fact + " of " + rule.id());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void both_sides_of_each_edge_are_among_the_signed_off_cases(RuleSet set) {
        var missing = new ArrayList<String>();
        for (var fact : bands(set).map(Band::fact).collect(Collectors.toCollection(TreeSet::new))) {
            var tried = tried(set, fact);
            for (var edge : edges(set, fact)) {
                var below = tried.stream().anyMatch(number -> number < edge && number >= edge - 1);
                var above = tried.stream().anyMatch(number -> number > edge && number <= edge + 1);
                if (!tried.contains(edge) || !(below || above)) {
                    missing.add(fact + " " + edge);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** The numbers that the rules compare the fact with. */
    private static Set<Double> edges(RuleSet set, String fact) {
        return numbers(RuleTable.written(set).stream().map(RuleTable.Written::when), "\\b" + fact + " *[<>=!]+ *");
    }

    private static Collection<Double> tried(RuleSet set, String fact) {
        return numbers(set.cases().rows().stream().map(row -> " " + row.facts()), " " + fact + "=");
    }

    private static Set<Double> numbers(Stream<String> texts, String before) {
        var number = Pattern.compile(before + "(-?[0-9]+([.][0-9]+)?)");
        return texts.flatMap(text -> number.matcher(text).results())
                .map(match -> Double.valueOf(match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> namesOf(String facts) {
        return Arrays.stream(facts.split(" "))
                .map(token -> token.replaceFirst("[:?].*", ""))
                .toList();
    }
}
