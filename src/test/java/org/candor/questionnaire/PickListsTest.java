package org.candor.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.questionnaire.AnswerCheck.Found;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Picking by typing: what is kept, what is refused, and that the page offers exactly the list. */
class PickListsTest {
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private final PickList medicines = PickLists.at("http://candor.org/fhir/ValueSet/medicines|1");
    private final Questionnaire form = new Questionnaires().version("medicines", "2");
    private final QuestionnaireItem name = form.item("name").orElseThrow();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Gabapentin, 25480, Gabapentin, Gabapentina",
        "gabapentina, 25480, Gabapentin, Gabapentina",
        "' Neurontin (GABAPENTINA) ', 25480, Neurontin (gabapentin), Neurontin (gabapentina)"
    })
    void a_label_typed_in_full_is_the_same_as_picking_it(String typed, String code, String english, String spanish) {
        var kept = medicines.kept(typed);

        assertEquals(RXNORM + "|" + code + "|" + english, kept);
        assertEquals(english, AnswerWords.of(name, List.of(kept), "en"));
        assertEquals(spanish, AnswerWords.of(name, List.of(kept), "es"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gabapentin 300", "25480", "Vitamin D", "Ketamine", "|", "a|b|c"})
    void everything_else_stays_the_text_it_is(String typed) {
        assertEquals(typed, medicines.kept(typed));
        assertEquals(Optional.empty(), AnswerCheck.check(name, List.of(typed), TODAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RXNORM + "|25480|Aspirin",
                RXNORM + "|1|Gabapentin",
                "http://example.org|25480|Gabapentin",
                RXNORM + "|25480|"
            })
    void a_code_that_the_list_does_not_offer_is_refused(String made) {
        assertEquals(
                Optional.of(AnswerProblem.NOT_AN_OPTION),
                AnswerCheck.check(name, List.of(made), TODAY).map(Found::problem));
    }

    @Test
    void a_pick_goes_out_as_a_coding_and_text_as_text_and_both_come_back() {
        var answers = Answers.NONE
                .with("takes", "yes")
                .with("medicines.0.name", medicines.kept("Neurontin (gabapentin)"))
                .with("medicines.1.name", "something blue");

        var json = ResponseWriter.bundle(
                List.of(new QuestionnaireResponse(form, answers)), Map.of(), UUID.randomUUID(), Instant.EPOCH);

        assertEquals(
                answers,
                Objects.requireNonNull(ResponseReader.bundle(json).get(form.canonical()))
                        .answers());
        var coding = (Coding) ca.uhn.fhir.context.FhirContext.forR4Cached()
                .newJsonParser()
                .parseResource(Bundle.class, json)
                .getEntry()
                .stream()
                .map(entry -> (org.hl7.fhir.r4.model.QuestionnaireResponse) entry.getResource())
                .flatMap(response -> response.getItem().stream())
                .filter(item -> item.getLinkId().equals("medicines"))
                .findFirst()
                .orElseThrow()
                .getItemFirstRep()
                .getAnswerFirstRep()
                .getValue();
        assertEquals(
                List.of(RXNORM, "25480", "gabapentin"),
                List.of(coding.getSystem(), coding.getCode(), coding.getDisplay()));
        assertTrue(coding.getUserSelected());
    }

    @ParameterizedTest
    @ValueSource(strings = {"medicines", "allergies", "conditions"})
    void the_page_offers_what_the_list_holds(String list) throws Exception {
        var file = list + "-1";
        var path = Path.of("src/main/webapp/resources/js/picks/" + file + ".js");
        var json = new JsonMapper();
        var rows = new java.util.ArrayList<String>();
        for (var pick : PickLists.at(PickLists.VALUE_SET + list + "|1").all()) {
            rows.add("  "
                    + json.writeValueAsString(
                            List.of(pick.label().en(), pick.label().in("es"), String.join(" ", pick.words()))));
        }
        var script = "// What content/codes/picks/" + file
                + ".yaml offers: in English, in Spanish, other words. Made from it; PickListsTest compares.\n"
                + "(window.candorPicks = window.candorPicks || {})[\"" + file + "\"] = [\n" + String.join(",\n", rows)
                + "\n];\n";

        if (!script.equals(Files.readString(path))) {
            Files.writeString(Path.of("target", file + ".js"), script);
        }
        assertEquals(script, Files.readString(path), "what it should be was written to target/" + file + ".js");
        assertTrue(Files.readString(Path.of("src/main/webapp/patient/intake-section.xhtml"))
                .contains("js/picks/" + file + ".js"));
    }

    @Test
    void every_illness_speaks_of_questions_and_answers_that_exist_and_none_without_a_code() {
        var conditions = new Questionnaires().version("conditions", "2");
        var known = conditions.allItems().stream()
                .flatMap(item -> item.options().stream())
                .map(AnswerOption::code)
                .collect(Collectors.toSet());

        for (var pick : PickLists.at(PickLists.VALUE_SET + "conditions|1").all()) {
            var says = new HashSet<>(pick.keys());
            Optional.ofNullable(pick.asks()).ifPresent(asks -> {
                var item = conditions.item(asks.question()).orElseThrow();
                assertTrue(
                        asks.keys().stream()
                                .allMatch(key -> item.option(key).isPresent()
                                        || conditions.allItems().stream()
                                                .anyMatch(i -> i.option(key).isPresent())),
                        pick.label().en());
                says.addAll(asks.keys());
            });
            assertTrue(
                    pick.isCoded() && !says.isEmpty() && known.containsAll(says),
                    pick.label().en());
        }
    }

    @Test
    void a_pick_that_the_answers_do_not_speak_of_contradicts_them_but_not_sure_does_not() {
        var attack = PickLists.at(PickLists.VALUE_SET + "conditions|1").all().stream()
                .filter(pick -> pick.label().en().equals("Heart attack"))
                .findFirst()
                .orElseThrow();

        assertTrue(attack.isContradicted(Answers.NONE.with("heart", "none")));
        assertFalse(attack.isContradicted(Answers.NONE.with("heart", List.of("hf", "cad"))));
        assertFalse(attack.isContradicted(Answers.NONE.with("heart", "not-sure")));
        assertFalse(attack.isContradicted(Answers.NONE));
    }
}
