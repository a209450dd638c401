package org.candor.questionnaire;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The published and boundary cases of clinical.md 2.3, as rows that a clinician can read. */
class ScoringTest {
    private static final String CASES = "/content/scoring.cases.csv";
    private static final String CHANGES = "/content/score-changes.cases.csv";
    private final Scoring scoring = new Scoring();

    @ParameterizedTest(name = "{0}: {1} {2} = {3} {4} ({7})")
    @CsvFileSource(resources = CASES, numLinesToSkip = 3, emptyValue = "")
    void an_instrument_is_scored_as_published(
            String id, String answers, String sex, String total, String reads, String beside, String crisis) {
        var response = Instruments.response(rule(id).questionnaire(), answers);
        if (response.answers().isEmpty()) {
            assertEquals(List.of(), scoring.scores(response, Objects.toString(sex, "")));
            return;
        }

        var score = score(id, response, Objects.toString(sex, ""));

        assertEquals(total, score.total().map(BigDecimal::toPlainString).orElse(null));
        assertEquals(reads, score.bandId());
        assertEquals(
                Objects.toString(beside, ""),
                score.notes().stream().map(Text::en).collect(Collectors.joining("; ")));
        assertEquals(crisis.equals("yes"), raisesCrisis(response));
    }

    @ParameterizedTest(name = "{0}: {1} then {2} = {3} {4}")
    @CsvFileSource(resources = CHANGES, numLinesToSkip = 2)
    void a_change_since_last_time_is_weighed_as_published(
            String id, String before, String now, String by, String reads) {
        var form = rule(id).questionnaire();
        var change = scoring.change(
                score(id, Instruments.response(form, before), "m"), score(id, Instruments.response(form, now), "m"));

        assertEquals(by, change.map(c -> c.by().toPlainString()).orElse(null));
        assertEquals(
                reads,
                change.map(c -> c.meaningful() ? "meaningful" : c.reliable() ? "reliable" : "small")
                        .orElse(null));
    }

    @Test
    void the_difficulty_item_is_never_summed() {
        var answers =
                Instruments.response("phq-9", "1 0 0 0 0 0 0 0 0").answers().with("phq9-difficulty", "LA6574-3");
        var form = new Questionnaires().version("phq-9", "1");

        assertEquals(
                BigDecimal.ONE,
                score("phq-9", new QuestionnaireResponse(form, answers), "")
                        .total()
                        .orElseThrow());
    }

    @Test
    void a_pro_rated_total_says_that_it_is_not_complete() {
        var two = score("phq-9", Instruments.response("phq-9", "1 1 1 1 1 1 - - 1"), "");

        assertTrue(two.proRated());
        assertFalse(two.complete());
        assertEquals(List.of("phq9-7", "phq9-8"), two.missing());
    }

    @Test
    void the_other_code_of_a_gad_7_answer_counts_the_same() {
        var answers = Instruments.response("gad-7", "0 0 0 0 0 0 0").answers().with("gad7-2", "LA18938-3");
        var form = new Questionnaires().version("gad-7", "1");

        assertEquals(
                BigDecimal.valueOf(2),
                score("gad-7", new QuestionnaireResponse(form, answers), "")
                        .total()
                        .orElseThrow());
    }

    @Test
    void an_asq_asks_about_now_only_after_a_yes_or_a_refusal() {
        var acute =
                Field.of(new Questionnaires().version("asq", "1").item("asq-5").orElseThrow());

        assertFalse(Instruments.response("asq", "N N N N -").isAsked(acute));
        assertTrue(Instruments.response("asq", "N N N Y -").isAsked(acute));
        assertTrue(Instruments.response("asq", "R N N N -").isAsked(acute));
    }

    @Test
    void every_rule_names_its_source_and_items_of_its_form_and_speaks_both_languages() {
        var forms = new Questionnaires();
        assertAll(scoring.rules().stream().map(rule -> () -> {
            var form = forms.version(rule.questionnaire(), "1");
            assertFalse(rule.source().isBlank(), rule.id());
            assertTrue(rule.items().stream().allMatch(i -> form.item(i).isPresent()), rule.id());
            rule.bands()
                    .forEach(b ->
                            assertFalse(Objects.toString(b.label().es(), "").isBlank(), rule.id() + " " + b.id()));
        }));
    }

    @Test
    void unknown_sex_takes_the_lower_cut() {
        var cut = scoring.rules().stream().filter(r -> !r.cuts().isEmpty()).toList();

        assertEquals(
                List.of("pc-ptsd-5", "audit-c"),
                cut.stream().map(ScoringRule::id).toList());
        cut.forEach(r -> assertEquals(Math.min(r.cutFor("f"), r.cutFor("m")), r.cutFor("unk")));
    }

    private ScoringRule rule(String id) {
        return scoring.rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Score score(String id, QuestionnaireResponse response, String sex) {
        return scoring.scores(response, sex).stream()
                .filter(s -> s.instrument().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean raisesCrisis(QuestionnaireResponse response) {
        return response.asked().stream()
                .anyMatch(f ->
                        QuestionnaireResponse.raisesCrisis(f, response.answers().at(f.path())));
    }
}
