package org.candor.ownrecord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candor.intake.IntakePacket;
import org.candor.intake.IntakeSections;
import org.candor.ownrecord.Suggestion.Kind;
import org.candor.questionnaire.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisagreementTest {
    private static final IntakeSections SECTIONS = new IntakeSections();
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "CONDITION, Glaucoma, conditions, eyes, none, true",
        "CONDITION, Open-angle glaucoma (disorder), conditions, eyes, eyeInjury, true",
        "CONDITION, Glaucoma, conditions, eyes, glaucomaControlled, false",
        "CONDITION, Glaucoma, conditions, eyes, not-sure, false",
        "CONDITION, Glaucoma, conditions, heart, none, false",
        "CONDITION, Epilepsia, conditions, brain, none, true",
        "CONDITION, Esquizofrenia, conditions, mind, prefer-not-to-say, false",
        "CONDITION, Gout, conditions, eyes, none, false",
        "MEDICINE, Lithium 300 MG, medicines, takes, none, true",
        "MEDICINE, Lithium 300 MG, medicines, takes, yes, false",
        "ALLERGY, Allergy to peanuts, allergies, others, no, true",
        "ALLERGY, Allergy to peanuts, allergies, known, none, false",
        "ALLERGY, Latex allergy, allergies, known, none, true",
        "ALLERGY, Latex allergy, allergies, known, latex, false",
        "ALLERGY, Ketamine, allergies, known, latex, true",
        "VITAL, Systolic, conditions, heart, none, false",
    })
    void a_record_and_an_answer_that_cannot_both_be_true(
            Kind kind, String text, String section, String question, String answer, boolean differ) {
        var found = Disagreement.of(List.of(asked(kind, text)), packet(section, question, answer));

        assertEquals(differ ? 1 : 0, found.size());
        assertTrue(found.stream().allMatch(d -> d.inWords().startsWith(text + " (in the record; ")));
    }

    @Test
    void what_is_not_answered_contradicts_nothing() {
        assertEquals(List.of(), Disagreement.of(List.of(asked(Kind.CONDITION, "Glaucoma")), packet("asq", "q1", "no")));
    }

    @Test
    void not_mine_is_a_disagreement_whatever_was_answered() {
        var turnedDown = asked(Kind.VITAL, "Body weight");
        turnedDown.isNotHers(NOW);

        var found = Disagreement.of(List.of(turnedDown), packet("conditions", "eyes", "none"));

        assertEquals(
                List.of("Body weight (in the record; the patient says: not mine)"),
                found.stream().map(Disagreement::inWords).toList());
    }

    @Test
    void an_accepted_condition_that_an_answer_denies_still_contradicts() {
        var accepted = asked(Kind.CONDITION, "Glaucoma");
        accepted.isHers(Answered.NOWHERE, NOW);

        assertEquals(
                1,
                Disagreement.of(List.of(accepted), packet("conditions", "eyes", "none"))
                        .size());
    }

    @Test
    void every_row_of_words_names_a_question_and_answers_that_it_offers() {
        for (var row : ConditionWords.all()) {
            var section = row.question().equals("known") ? "allergies" : "conditions";
            var item = SECTIONS.questionnaire(SECTIONS.find(section).orElseThrow())
                    .item(row.question())
                    .orElseThrow(() -> new AssertionError(row.question()));
            row.keys().forEach(key -> assertTrue(item.option(key).isPresent(), key));
            assertTrue(
                    row.words().stream().allMatch(word -> word.matches(" [a-z ]{4,}")),
                    row.words().toString());
        }
    }

    private static AskedSuggestion asked(Kind kind, String text) {
        return new AskedSuggestion(
                new UUID(1, 1), new UUID(2, 2), 0, new Suggestion(kind, text, "", "", "active", "", "", "", List.of()));
    }

    private static IntakePacket packet(String section, String question, String answer) {
        return new IntakePacket(SECTIONS, Map.of(section, Answers.NONE.with(question, answer)), Map.of(), Set.of());
    }
}
