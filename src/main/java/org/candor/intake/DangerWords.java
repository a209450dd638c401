package org.candor.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.QuestionnaireResponse;
import org.candor.questionnaire.Questionnaires;
import org.candor.shared.PlainWords;

/**
 * What an answer says of danger: a chosen one by its rule, own words by a list ({@code codes/danger-words.yaml}). The list is a net, no
 * measure: it shows help and asks a clinician to read (clinical.md 3.5).
 */
public final class DangerWords {
    private static final List<String> WORDS = read();

    private DangerWords() {}

    /** Whether the crisis panel opens. */
    public static boolean openPanel(Field field, List<String> given) {
        return QuestionnaireResponse.raisesCrisis(field, given) || areIn(field, given);
    }

    /** Whether own words name it; a chosen answer has none. */
    static boolean areIn(Field field, List<String> given) {
        return given.stream()
                .filter(value -> field.item().option(value).isEmpty())
                .map(value -> PlainWords.of(value) + " ")
                .anyMatch(text -> WORDS.stream().anyMatch(text::contains));
    }

    private static String listed(String word) {
        return PlainWords.listed(word) + (word.endsWith("*") ? "" : " ");
    }

    private static List<String> read() {
        try {
            var words = new ArrayList<String>();
            new YAMLMapper()
                    .readTree(Questionnaires.content("codes/danger-words.yaml"))
                    .path("words")
                    .forEach(word -> words.add(listed(word.asText())));
            return List.copyOf(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("danger-words.yaml", e);
        }
    }
}
