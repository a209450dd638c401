package org.candor.support;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Syllables against words that were counted by hand. */
class ReadabilityTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a,1",
        "the,1",
        "nurse,1",
        "visit,2",
        "patient,2",
        "clinician,3",
        "ketamine,3",
        "infusion,3",
        "medicine,3",
        "pain,1",
        "needed,2",
        "asked,1",
        "changes,2",
        "takes,1",
        "people,2",
        "area,3",
        "idea,3",
        "being,2",
        "quiet,2",
        "diet,2",
        "period,3",
        "serious,3",
        "special,2",
        "vision,2",
        "actual,3",
        "situation,4",
        "question,2",
        "build,1",
        "able,2",
        "table,2",
        "safely,2",
        "treatment,2",
        "appointment,3",
        "overnight,3",
        "long-lasting,3",
        "you're,1",
        "psychiatric,4",
        "anxiety,4",
        "depression,3",
        "allergies,3",
        "evening,2",
        "friend,1",
        "requirement,3",
        "every,2"
    })
    void english(String word, int syllables) {
        assertEquals(syllables, Readability.englishSyllables(word));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "y,1",
        "la,1",
        "que,1",
        "quien,1",
        "guía,2",
        "pingüino,3",
        "enfermera,4",
        "médica,3",
        "cita,2",
        "día,2",
        "ciudad,2",
        "aún,2",
        "causa,2",
        "hoy,1",
        "mayo,2",
        "muy,1",
        "historia,3",
        "alergia,3",
        "alegría,4",
        "ansiedad,3",
        "leer,2",
        "cuídese,3",
        "ruido,2",
        "infusión,3",
        "medicina,4",
        "psicológica,5",
        "hipertensión,4",
        "aguja,3",
        "averigüe,4",
        "respuestas,3",
        "preguntas,3",
        "ahora,3"
    })
    void spanish(String word, int syllables) {
        assertEquals(syllables, Readability.spanishSyllables(word));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "The nurse comes to your home. You can stop at any time.,-0.5",
        "\"The administration of intravenous ketamine necessitates continuous cardiovascular monitoring.\",29.9"
    })
    void the_grade_of_a_text(String text, double grade) {
        assertEquals(grade, Readability.gradeOf(text), 0.05);
    }
}
