package org.candor.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.candor.questionnaire.PickLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrugClassesTest {

    private final DrugClasses drugs = new DrugClasses();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "oxycodone 5 mg, opioid",
        "Oxicodona, opioid",
        "OXYCONTIN ER, opioid",
        "morfina, opioid",
        "tramadol hcl, opioid",
        "gabapentina 300, gabapentinoid",
        "Neurontin, cnsDepressant",
        "Xanax, benzo",
        "anfetamina, stimulant",
        "teofilina, xanthine",
        "Ketamine troche, otherKetamine",
        "Spravato nasal, esketamine",
        "insulin pen, insulin",
        "Ozempic, glp1",
        "levotiroxina, thyroid",
        "St. John's wort, inducer",
        "hierba de San Juan, inducer"
    })
    void a_medicine_is_found_by_ingredient_or_brand_in_both_languages(String typed, String drugClass) {
        assertTrue(drugs.classesIn(typed).contains(drugClass), () -> typed + " gave " + drugs.classesIn(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"medicines|1", "allergies|1"})
    void a_pick_tells_the_rules_by_its_code_what_its_words_tell_them(String list) {
        for (var pick : PickLists.at("http://candor.org/fhir/ValueSet/" + list).all()) {
            if (pick.isCoded()) {
                var ingredient = Set.of(pick.display());

                assertEquals(
                        ingredient,
                        drugs.ingredientsOf(pick.code()),
                        pick.label().en());
                assertEquals(
                        drugs.classesIn(pick.display()),
                        drugs.classesOf(pick.code()),
                        pick.label().en());
            }
        }
    }

    @Test
    void the_list_holds_every_ingredient_of_the_rules_under_a_name_that_is_found_as_text_too() {
        for (var pick :
                PickLists.at("http://candor.org/fhir/ValueSet/medicines|1").all()) {
            for (var language : List.of("en", "es")) {
                assertTrue(
                        !drugs.classesIn(pick.label().in(language)).isEmpty(),
                        pick.label().in(language));
            }
        }
    }

    @Test
    void esketamine_is_not_taken_for_ketamine() {
        assertEquals(java.util.Set.of("esketamine"), drugs.classesIn("esketamine"));
    }

    @ParameterizedTest
    @CsvSource({"vitamin d", "something blue", "<script>", "omeprazole"})
    void what_is_unknown_has_no_class(String typed) {
        assertTrue(drugs.classesIn(typed).isEmpty());
    }
}
