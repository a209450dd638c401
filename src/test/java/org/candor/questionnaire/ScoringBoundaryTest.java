package org.candor.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases at each edge of a band and beside it, and with each item at its lowest, highest and blank, drawn with a fixed seed and held against
 * {@link ScoringOracle}.
 */
class ScoringBoundaryTest {
    private static final List<String> SEXES = List.of("m", "f", "unk", "");
    private static final int DRAWS = 3;
    private static final Scoring SCORING = new Scoring();

    private record Case(String form, List<@Nullable Integer> answers, String sex) {
        String written() {
            return IntStream.range(0, answers.size())
                    .mapToObj(i -> mark(Instruments.scored(form).get(i), answers.get(i)))
                    .collect(Collectors.joining(" "));
        }
    }

    static Stream<ScoringRule> rules() {
        return SCORING.rules().stream().filter(r -> r.rule() != ScoringRule.Kind.SCREEN);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void every_drawn_case_scores_as_the_oracle_says(ScoringRule rule) {
        for (var drawn : cases(rule)) {
            assertEquals(
                    ScoringOracle.of(rule.id(), drawn.answers(), drawn.sex()),
                    scored(rule, drawn),
                    () -> rule.id() + " " + drawn.written() + " " + drawn.sex());
        }
    }

    @Test
    void every_way_to_answer_a_c_ssrs_reads_as_the_oracle_says() {
        var rule = rules().filter(r -> r.id().equals("c-ssrs-screener"))
                .findFirst()
                .orElseThrow();
        for (int n = 1; n < 2187; n++) {
            var answers = new ArrayList<@Nullable Integer>();
            for (int rest = n, item = 0; item < 7; item++, rest /= 3) {
                answers.add(rest % 3 == 0 ? null : rest % 3 - 1);
            }
            var each = new Case(rule.questionnaire(), answers, "");
            assertEquals(ScoringOracle.of(rule.id(), answers, ""), scored(rule, each), each::written);
        }
    }

    @Test
    void there_are_more_than_three_hundred_cases() {
        long drawn = rules().flatMap(rule -> cases(rule).stream()).distinct().count();

        assertTrue(drawn >= 300, drawn + " different cases");
    }

    private static ScoringOracle.Expected scored(ScoringRule rule, Case drawn) {
        return SCORING.scores(Instruments.response(drawn.form(), drawn.written()), drawn.sex()).stream()
                .filter(s -> s.instrument().equals(rule.id()))
                .findFirst()
                .map(s -> new ScoringOracle.Expected(
                        s.total().map(BigDecimal::toPlainString).orElse(""),
                        Objects.requireNonNullElse(s.bandId(), ""),
                        s.notes().stream().map(Text::en).collect(Collectors.joining("; "))))
                .orElse(ScoringOracle.Expected.NOTHING);
    }

    private static List<Case> cases(ScoringRule rule) {
        var random = new Random(20_260_301);
        var items = Instruments.scored(rule.questionnaire());
        var cases = new ArrayList<Case>();
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int edge : edges(rule)) {
                for (int total = Math.max(0, edge - 1); total <= edge + 1; total++) {
                    cases.add(new Case(rule.questionnaire(), adding(total, items, random), sex(cases)));
                }
            }
            for (int i = 0; i < items.size(); i++) {
                for (var value : new @Nullable Integer[] {0, highest(items.get(i)), null}) {
                    var answers = adding(random.nextInt(items.size() * 2), items, random);
                    answers.set(i, value);
                    cases.add(new Case(rule.questionnaire(), answers, sex(cases)));
                }
            }
        }
        return cases;
    }

    private static List<Integer> edges(ScoringRule rule) {
        return Stream.concat(rule.bands().stream().map(b -> b.from().intValue()), rule.cuts().values().stream())
                .distinct()
                .toList();
    }

    private static String sex(List<Case> before) {
        return SEXES.get(before.size() % SEXES.size());
    }

    /** Answers of that sum, or as near as the items can come, spread by chance. */
    private static List<@Nullable Integer> adding(int total, List<Instruments.Item> items, Random random) {
        var answers = new ArrayList<@Nullable Integer>();
        items.forEach(i -> answers.add(0));
        for (int left = total, tries = 0; left > 0 && tries < 2000; tries++) {
            int i = random.nextInt(items.size());
            int now = Objects.requireNonNullElse(answers.get(i), 0);
            if (now < highest(items.get(i))) {
                answers.set(i, now + 1);
                left--;
            }
        }
        return answers;
    }

    private static int highest(Instruments.Item item) {
        return item.isNumber()
                ? Integer.parseInt(item.to())
                : item.instrument().equals("dast-10")
                        ? 1
                        : Instruments.answers(item.id()).stream()
                                .mapToInt(Instruments.Answer::points)
                                .max()
                                .orElseThrow();
    }

    /** Points as a clinician writes them; forms of yes and no by their words, so that a reversed item is no special case. */
    private static String mark(Instruments.Item item, @Nullable Integer value) {
        if (value == null) {
            return "-";
        }
        boolean words =
                Instruments.answers(item.id()).stream().anyMatch(a -> a.code().equals("LA33-6"));
        return words ? (value == 1 ? "Y" : "N") : value.toString();
    }
}
