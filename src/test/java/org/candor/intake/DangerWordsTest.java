package org.candor.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.candor.questionnaire.Answers;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.QuestionnaireResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The net on free text: what people write who are in danger opens help, what people in pain write does not. */
class DangerWordsTest {
    private final IntakeSections sections = new IntakeSections();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I want to kill myself                                 | true
            Sometimes I think of SUICIDE.                         | true
            i've been suicidal since March                        | true
            I don't want to live like this                        | true
            I dont want to be alive                               | true
            They would be better off without me                   | true
            some days I just want to die                          | true
            I self-harm when it is bad                            | true
            I could kill him for that                             | true
            Quiero quitarme la vida                               | true
            A veces quisiera morir                                | true
            He pensado en hacerme daño                            | true
            Estaría mejor muerta                                  | true
            This pain is killing me                               | false
            My back is dead tired; I want to diet                 | false
            The battery died                                      | false
            I hurt my leg myself                                  | false
            My father died of a stroke                            | false
            I want to live without pain                           | false
            Quiero vivir sin dolor                                | false
            El dolor me mata                                      | false
            Me duele mucho la muñeca                              | false
            """)
    void words_of_danger_are_found(String said, boolean found) {
        assertEquals(found, DangerWords.openPanel(field("reason-and-goals", "goals"), List.of(said)));
    }

    @Test
    void a_chosen_answer_is_a_matter_of_the_rules_alone() {
        assertFalse(DangerWords.areIn(field("asq", "asq-1"), List.of("LA33-6")));
    }

    private Field field(String section, String path) {
        var questionnaire = sections.questionnaire(sections.find(section).orElseThrow());
        return new QuestionnaireResponse(questionnaire, Answers.NONE)
                .field(path)
                .orElseThrow();
    }
}
