package org.candor.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private final Questionnaires questionnaires = new Questionnaires();

    @ParameterizedTest(name = "{0} {1} = {2} is {3}")
    @CsvSource({
        "vitals, sbp, abc, NOT_A_NUMBER",
        "vitals, sbp, #{7*7}, NOT_A_NUMBER",
        "vitals, sbp, 120.5, NOT_WHOLE",
        "vitals, sbp, 5, TOO_SMALL",
        "vitals, sbp, 999, TOO_LARGE",
        "vitals, sbp, 1e9, NOT_A_NUMBER",
        "vitals, weight, 180, NOT_AN_OPTION",
        "vitals, weight, 180|stone, NOT_AN_OPTION",
        "vitals, weight, abc|kg, NOT_A_NUMBER",
        "vitals, measured, 2026-03-02, IN_THE_FUTURE",
        "vitals, measured, yesterday, NOT_A_DATE",
        "vitals, measured, 2026-02-30, NOT_A_DATE",
        "about-you, birthDate, 1850-01-01, TOO_EARLY",
        "about-you, language, klingon, NOT_AN_OPTION",
        "about-you, phone, 12, WRONG_FORM",
        "your-home, zip, 9720, WRONG_FORM",
        "medicines, often, <script>, NOT_AN_OPTION"
    })
    void a_value_that_cannot_be_is_named(String id, String linkId, String value, AnswerProblem problem) {
        assertEquals(
                problem,
                AnswerCheck.check(item(id, linkId), List.of(value), TODAY)
                        .orElseThrow()
                        .problem());
    }

    @ParameterizedTest(name = "{0} {1} = {2}")
    @CsvSource({
        "vitals, sbp, 124", "vitals, weight, 84.5|kg", "vitals, measured, 2026-03-01", "labs, alt, '31,5'",
        "labs, alt, not-sure", "your-home, emsMinutes, not-sure", "about-you, phone, (503) 555-0142",
                "your-home, zip, 97202-1234"
    })
    void a_value_that_can_be_passes(String id, String linkId, String value) {
        assertTrue(AnswerCheck.check(item(id, linkId), List.of(value), TODAY).isEmpty());
    }

    @Test
    void a_text_has_an_end() {
        var goals = item("reason-and-goals", "goals");

        assertTrue(AnswerCheck.check(goals, List.of("x".repeat(4000)), TODAY).isEmpty());
        assertEquals(
                AnswerProblem.TOO_LONG,
                AnswerCheck.check(goals, List.of("x".repeat(65536)), TODAY)
                        .orElseThrow()
                        .problem());
    }

    @Test
    void any_words_are_an_answer_to_an_open_question() {
        var goals = item("reason-and-goals", "goals");

        for (var words : List.of("<script>alert(1)</script>", "#{7*7}", "\uD83D\uDE00 dormir")) {
            assertTrue(AnswerCheck.check(goals, List.of(words), TODAY).isEmpty());
        }
    }

    @Test
    void words_that_cannot_be_shown_are_no_answer() {
        var goals = item("reason-and-goals", "goals");

        for (var words : List.of("a\u0000b", "abc\u202Efdp.exe")) {
            assertEquals(
                    AnswerProblem.WRONG_FORM,
                    AnswerCheck.check(goals, List.of(words), TODAY)
                            .orElseThrow()
                            .problem());
        }
    }

    @Test
    void none_of_these_stands_alone() {
        var heart = item("conditions", "heart");

        assertEquals(
                AnswerProblem.ONE_ONLY,
                AnswerCheck.check(heart, List.of("none", "cad"), TODAY)
                        .orElseThrow()
                        .problem());
        assertTrue(AnswerCheck.check(heart, List.of("hf", "cad"), TODAY).isEmpty());
    }

    @Test
    void a_kept_value_has_no_blanks_around_it() {
        assertEquals(List.of("a\nb"), AnswerCheck.clean(List.of("  a\r\nb ", "   ")));
    }

    private QuestionnaireItem item(String id, String linkId) {
        return questionnaires.version(id, "1").item(linkId).orElseThrow();
    }
}
