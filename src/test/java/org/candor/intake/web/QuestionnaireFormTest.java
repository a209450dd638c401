package org.candor.intake.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.intake.IntakeSections;
import org.candor.questionnaire.Answers;
import org.junit.jupiter.api.Test;

class QuestionnaireFormTest {

    @Test
    void inputs_hold_what_was_answered() {
        var form = form("vitals", Answers.NONE.with("weight", "84.5|kg"), "");

        assertEquals("84.5", form.getGiven().get("weight"));
        assertEquals("kg", form.getGiven().get("weight#unit"));
        assertEquals(List.of("84.5|kg"), form.collect(line(form, "weight")));
    }

    @Test
    void a_question_appears_when_its_answer_is_saved() {
        var form = form("vitals", Answers.NONE, "");
        assertFalse(form.isShown(line(form, "sbp")));

        form.accept(line(form, "hasCuff"), List.of("yes"));

        assertTrue(form.isShown(line(form, "sbp")));
    }

    @Test
    void not_sure_takes_the_place_of_a_number_and_a_number_of_not_sure() {
        var form = form("your-home", Answers.NONE.with("emsMinutes", "8"), "");
        var minutes = line(form, "emsMinutes");

        form.getGiven().put("emsMinutes#absent", "not-sure");
        form.chooseAbsent(minutes);
        assertEquals(List.of("not-sure"), form.collect(minutes));

        form.accept(minutes, List.of("not-sure"));
        form.getGiven().put("emsMinutes", "12");
        assertEquals(List.of("12"), form.collect(minutes));
    }

    @Test
    void none_of_these_and_the_others_push_each_other_out() {
        var form = form("conditions", Answers.NONE.with("heart", List.of("cad", "hf")), "");
        var heart = line(form, "heart");

        form.getGiven().put("heart", List.of("cad", "hf", "none"));
        assertEquals(List.of("none"), form.collect(heart));

        form.accept(heart, List.of("none"));
        form.getGiven().put("heart", List.of("none", "cad"));
        assertEquals(List.of("cad"), form.collect(heart));
    }

    @Test
    void a_picked_medicine_is_kept_with_its_code_and_shown_by_its_name() {
        var form = form("medicines", Answers.NONE.with("takes", "yes"), "");
        var name = line(form, "medicines.0.name");
        form.getGiven().put("medicines.0.name", "gabapentin");

        var kept = form.collect(name);
        form.accept(name, kept);

        assertEquals(List.of("http://www.nlm.nih.gov/research/umls/rxnorm|25480|Gabapentin"), kept);
        assertEquals("Gabapentin", form.getGiven().get("medicines.0.name"));
        assertEquals(kept, form.collect(name));
    }

    @Test
    void places_of_the_body_are_one_answer_in_parts_and_no_pain_stands_alone() {
        var form = form(
                "reason-and-goals",
                Answers.NONE.with("indication", "crps").with("painPlaces", List.of("left-hand", "chest")),
                "");
        var places = line(form, "painPlaces");
        assertEquals(List.of("chest", "left-hand"), form.collect(places));

        var last = places.getParts().get(places.getParts().size() - 1);
        form.getGiven().put(last.id(), List.of("none"));
        assertEquals(List.of("none"), form.collect(places));

        form.accept(places, List.of("none"));
        assertEquals(List.of("none"), form.collect(places));
    }

    @Test
    void one_more_row_follows_the_last() {
        var taken = Answers.NONE.with("takes", "yes").with("medicines.0.name", "gabapentin");

        assertTrue(form("medicines", taken, "").line("medicines.1.name").isEmpty());
        assertTrue(
                form("medicines", taken, "medicines.1").line("medicines.1.name").isPresent());
        assertTrue(form("medicines", Answers.NONE, "").line("medicines.0.name").isPresent());
    }

    @Test
    void each_kind_of_question_gets_its_input() {
        assertEquals("radios", line(form("vitals", Answers.NONE, ""), "hasCuff").getControl());
        assertEquals(
                "quantity", line(form("vitals", Answers.NONE, ""), "weight").getControl());
        assertEquals("date", line(form("vitals", Answers.NONE, ""), "measured").getControl());
        assertEquals(
                "checks", line(form("conditions", Answers.NONE, ""), "heart").getControl());
        assertEquals("menu", line(form("your-home", Answers.NONE, ""), "state").getControl());
        assertEquals("numbers", line(form("peg", Answers.NONE, ""), "peg-1").getControl());
        assertEquals(
                "area",
                line(form("reason-and-goals", Answers.NONE, ""), "goals").getControl());
        assertEquals(
                "choices scale", line(form("phq-9", Answers.NONE, ""), "phq9-1").getListClass());
    }

    private static Line line(QuestionnaireForm form, String path) {
        return form.line(path).orElseThrow();
    }

    private QuestionnaireForm form(String id, Answers answers, String oneMore) {
        var sections = new IntakeSections();
        var asked = sections.find(id).map(sections::questionnaire).orElseThrow();
        return new QuestionnaireForm(asked, answers, "en", oneMore);
    }
}
