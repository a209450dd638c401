package org.candor.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
