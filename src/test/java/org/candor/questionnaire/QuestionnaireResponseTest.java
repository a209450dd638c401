package org.candor.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.candor.questionnaire.QuestionnaireResponse.State;
import org.junit.jupiter.api.Test;

class QuestionnaireResponseTest {

    private final Questionnaires questionnaires = new Questionnaires();

    @Test
    void a_question_is_asked_only_when_its_condition_holds() {
        assertFalse(isAsked("vitals", Answers.NONE, "sbp"));
        assertFalse(isAsked("vitals", Answers.NONE.with("hasCuff", "no-cuff"), "sbp"));
        assertTrue(isAsked("vitals", Answers.NONE.with("hasCuff", "yes"), "sbp"));
    }

    @Test
    void not_equal_waits_for_an_answer() {
        assertFalse(isAsked("about-you", Answers.NONE, "interpreterPlan"));
        assertFalse(isAsked("about-you", Answers.NONE.with("language", "en"), "interpreterPlan"));
        assertTrue(isAsked("about-you", Answers.NONE.with("language", "es"), "interpreterPlan"));
    }

    @Test
    void a_question_behind_a_hidden_question_is_hidden_too() {
        var answers = Answers.NONE.with("pregStatus", "no").with("test", "negative");

        assertFalse(isAsked("pregnancy", answers, "testDate"));
        assertTrue(isAsked("pregnancy", answers.with("pregStatus", "possible"), "testDate"));
    }

    @Test
    void one_of_several_conditions_is_enough_when_the_form_says_any() {
        assertTrue(isAsked("conditions", Answers.NONE.with("heart", List.of("hf", "cad")), "heartNotes"));
        assertFalse(isAsked("conditions", Answers.NONE.with("heart", "none"), "heartNotes"));
    }

    @Test
    void a_section_goes_from_not_started_to_done() {
        var labs = Answers.NONE;
        assertEquals(State.NOT_STARTED, response("labs", labs).state());

        labs = labs.with("hasResult", "yes")
                .with("date", "2026-02-20")
                .with("alt", "30")
                .with("altUpper", "40");
        assertEquals(State.IN_PROGRESS, response("labs", labs).state());

        labs = labs.with("ast", "not-sure").with("astUpper", "40");
        assertEquals(State.DONE, response("labs", labs).state());
    }

    @Test
    void taking_medicines_means_naming_at_least_one() {
        var takes = Answers.NONE.with("takes", "yes");
        assertEquals(List.of("medicines.0.name", "medicines.0.often"), open("medicines", takes));

        var named = takes.with("medicines.2.name", "gabapentin");
        assertEquals(List.of("medicines.2.often"), open("medicines", named));

        assertTrue(open("medicines", Answers.NONE.with("takes", "none")).isEmpty());
    }

    @Test
    void rows_keep_their_number_when_another_row_goes() {
        var two = Answers.NONE.with("medicines.0.name", "gabapentin").with("medicines.1.name", "tramadol");

        var one = two.withoutRow("medicines", 0);

        assertEquals(Set.of(1), one.rows("medicines"));
        assertEquals("tramadol", one.one("medicines.1.name").orElseThrow());
    }

    @Test
    void what_goes_out_as_fhir_comes_back_the_same() {
        var medicines = Answers.NONE
                .with("takes", "yes")
                .with("medicines.1.name", "gabapentin <b>\u2603")
                .with("medicines.1.often", "three");
        var vitals = Answers.NONE
                .with("hasCuff", "no-cuff")
                .with("weight", "185.5|[lb_av]")
                .with("height", "170|cm");
        var home = Answers.NONE.with("emsMinutes", "not-sure").with("zip", "97202");

        var json = ResponseWriter.bundle(
                List.of(response("medicines", medicines), response("vitals", vitals), response("your-home", home)),
                Map.of("vitals", new ResponseWriter.Scribe(new UUID(0, 7), "Nora Lindqvist")),
                UUID.randomUUID(),
                Instant.parse("2026-03-01T15:00:00Z"));
        var read = ResponseReader.bundle(json);

        assertEquals(
                "Nora Lindqvist",
                Objects.requireNonNull(read.get("http://candor.org/fhir/Questionnaire/vitals|1"))
                        .scribe());
        assertEquals(
                "",
                Objects.requireNonNull(read.get("http://candor.org/fhir/Questionnaire/medicines|1"))
                        .scribe());
        assertEquals(
                medicines,
                Objects.requireNonNull(read.get("http://candor.org/fhir/Questionnaire/medicines|1"))
                        .answers());
        assertEquals(
                vitals,
                Objects.requireNonNull(read.get("http://candor.org/fhir/Questionnaire/vitals|1"))
                        .answers());
        assertEquals(
                home,
                Objects.requireNonNull(read.get("http://candor.org/fhir/Questionnaire/your-home|1"))
                        .answers());
        assertTrue(json.contains("asked-unknown"));
    }

    @Test
    void an_answer_that_is_no_longer_asked_stays_out_of_fhir() {
        var vitals = Answers.NONE.with("hasCuff", "no-cuff").with("sbp", "120");

        var json =
                ResponseWriter.bundle(List.of(response("vitals", vitals)), Map.of(), UUID.randomUUID(), Instant.EPOCH);

        assertFalse(json.contains("sbp"));
        assertFalse(response("vitals", vitals).counting().has("sbp"));
    }

    @Test
    void answers_read_as_words_in_both_languages() {
        var item = questionnaires.version("medicines", "1").item("often").orElseThrow();
        assertEquals("Three times a day", AnswerWords.of(item, List.of("three"), "en"));
        assertEquals("Tres veces al día", AnswerWords.of(item, List.of("three"), "es"));

        var weight = questionnaires.version("vitals", "1").item("weight").orElseThrow();
        assertEquals("185 lb", AnswerWords.of(weight, List.of("185|[lb_av]"), "en"));

        var minutes =
                questionnaires.version("your-home", "1").item("emsMinutes").orElseThrow();
        assertEquals("Not sure", AnswerWords.of(minutes, List.of("not-sure"), "en"));
    }

    private boolean isAsked(String id, Answers answers, String linkId) {
        return response(id, answers)
                .isAsked(questionnaires
                        .version(id, "1")
                        .item(linkId)
                        .map(Field::of)
                        .orElseThrow());
    }

    private List<String> open(String id, Answers answers) {
        return response(id, answers).open().stream().map(Field::path).toList();
    }

    private QuestionnaireResponse response(String id, Answers answers) {
        return new QuestionnaireResponse(questionnaires.version(id, "1"), answers);
    }
}
