package org.candor.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published and boundary cases of clinical.md 2.3 that apply to PHQ-9, PEG and ASQ. */
class ScoringTest {

    private static final String[] PHQ_CODES = {"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"};
    private final Questionnaires questionnaires = new Questionnaires();
    private final Scoring scoring = new Scoring();

    @ParameterizedTest(name = "{0} = {1} {2}")
    @CsvSource({
        "1 2 1 2 1 1 0 0 1, 9, mild",
        "3 3 3 3 3 3 3 3 3, 27, severe",
        "0 0 0 0 0 0 0 0 1, 1, minimal",
        "0 0 0 0 0 0 0 0 0, 0, minimal",
        "1 1 1 1 0 0 0 0 0, 4, minimal",
        "1 1 1 1 1 0 0 0 0, 5, mild",
        "2 2 2 2 2 0 0 0 0, 10, moderate",
        "3 3 3 3 2 0 0 0 0, 14, moderate",
        "3 3 3 3 3 0 0 0 0, 15, moderately severe",
        "3 3 3 3 3 3 1 0 0, 19, moderately severe",
        "3 3 3 3 3 3 2 0 0, 20, severe"
    })
    void a_phq_9_adds_up_by_answer_code(String answers, int total, String band) {
        var score = phq(answers);

        assertEquals(BigDecimal.valueOf(total), score.total().orElseThrow());
        assertEquals(band, score.bandId());
        assertTrue(score.complete());
        assertFalse(score.proRated());
    }

    @Test
    void a_phq_9_without_item_9_has_no_total() {
        assertTrue(phq("3 3 3 3 3 3 3 3 -").total().isEmpty());
    }

    @Test
    void a_phq_9_with_two_blank_items_is_pro_rated_and_with_three_has_no_total() {
        var two = phq("1 1 1 1 1 1 - - 1");

        assertEquals(BigDecimal.valueOf(9), two.total().orElseThrow());
        assertTrue(two.proRated());
        assertFalse(two.complete());
        assertTrue(phq("1 1 1 1 1 - - - 1").total().isEmpty());
    }

    @Test
    void preferring_not_to_say_is_a_missing_item_not_a_zero() {
        var answers = phqAnswers("1 1 1 1 1 1 1 1 1").with("phq9-9", "prefer-not-to-say");

        assertTrue(
                scoring.score(response("phq-9", answers)).orElseThrow().total().isEmpty());
    }

    @Test
    void the_difficulty_item_is_never_summed() {
        var answers = phqAnswers("1 0 0 0 0 0 0 0 0").with("phq9-difficulty", "LA6574-3");

        assertEquals(
                BigDecimal.ONE,
                scoring.score(response("phq-9", answers)).orElseThrow().total().orElseThrow());
    }

    @ParameterizedTest(name = "PEG {0} {1} {2} = {3}")
    @CsvSource({"6,7,4,5.7", "0,0,0,0.0", "10,10,10,10.0", "5,5,6,5.3"})
    void a_peg_is_the_mean_with_one_decimal(String pain, String enjoyment, String activity, String mean) {
        var answers = Answers.NONE.with("peg-1", pain).with("peg-2", enjoyment).with("peg-3", activity);

        assertEquals(
                new BigDecimal(mean),
                scoring.score(response("peg", answers)).orElseThrow().total().orElseThrow());
    }

    @Test
    void a_peg_needs_all_three_answers() {
        var answers = Answers.NONE
                .with("peg-1", "5")
                .with("peg-2", "prefer-not-to-say")
                .with("peg-3", "5");

        assertTrue(scoring.score(response("peg", answers)).orElseThrow().total().isEmpty());
    }

    @ParameterizedTest(name = "ASQ {0} = {1}")
    @CsvSource({
        "N N N N -, negative",
        "N N R N -, acute",
        "N N R N N, nonAcute",
        "Y N N N Y, acute",
        "Y N N N N, nonAcute",
        "N N N Y R, acute",
        "N N N - -, incomplete"
    })
    void an_asq_is_positive_on_any_yes_or_refusal(String answers, String result) {
        assertEquals(
                result,
                scoring.score(response("asq", asq(answers))).orElseThrow().bandId());
    }

    @Test
    void an_asq_asks_about_now_only_after_a_yes_or_a_refusal() {
        var acute = Field.of(questionnaires.version("asq", "1").item("asq-5").orElseThrow());

        assertFalse(response("asq", asq("N N N N -")).isAsked(acute));
        assertTrue(response("asq", asq("N N N Y -")).isAsked(acute));
        assertTrue(response("asq", asq("R N N N -")).isAsked(acute));
    }

    private Score phq(String answers) {
        return scoring.score(response("phq-9", phqAnswers(answers))).orElseThrow();
    }

    private static Answers phqAnswers(String answers) {
        var given = Answers.NONE;
        var parts = answers.split(" ");
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].equals("-")) {
                given = given.with("phq9-" + (i + 1), PHQ_CODES[Integer.parseInt(parts[i])]);
            }
        }
        return given;
    }

    private static Answers asq(String answers) {
        var given = Answers.NONE;
        var parts = answers.split(" ");
        for (int i = 0; i < parts.length; i++) {
            switch (parts[i]) {
                case "Y" -> given = given.with("asq-" + (i + 1), "LA33-6");
                case "N" -> given = given.with("asq-" + (i + 1), "LA32-8");
                case "R" -> given = given.with("asq-" + (i + 1), "asq-refused");
                default -> {}
            }
        }
        return given;
    }

    private QuestionnaireResponse response(String id, Answers answers) {
        return new QuestionnaireResponse(questionnaires.version(id, "1"), answers);
    }
}
