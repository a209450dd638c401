package org.candor.ownrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candor.questionnaire.Questionnaires;
import org.candor.shared.PlainWords;

/**
 * Which question of the health history asks for a condition that a record names in words ({@code codes/condition-words.yaml}).
 * A wrong match means one question more for a nurse; what matches nothing is shown to the nurse as it stands.
 */
final class ConditionWords {

    /**
     * @param question link id in the section {@code conditions} or {@code allergies}
     * @param keys answers any of which says the same as the record
     */
    record Asked(List<String> words, String question, Set<String> keys) {}

    private static final List<Asked> CONDITIONS = read("conditions");
    private static final List<Asked> ALLERGIES = read("allergies");

    private ConditionWords() {}

    static List<Asked> conditions(String text) {
        return in(CONDITIONS, text);
    }

    static List<Asked> allergies(String text) {
        return in(ALLERGIES, text);
    }

    static List<Asked> all() {
        var all = new ArrayList<>(CONDITIONS);
        all.addAll(ALLERGIES);
        return all;
    }

    private static List<Asked> in(List<Asked> known, String text) {
        var plain = PlainWords.of(text);
        return known.stream()
                .filter(asked -> asked.words().stream().anyMatch(plain::contains))
                .toList();
    }

    private static List<Asked> read(String list) {
        try {
            var read = new ArrayList<Asked>();
            for (var row : new YAMLMapper()
                    .readTree(Questionnaires.content("codes/condition-words.yaml"))
                    .path(list)) {
                var words = new ArrayList<String>();
                row.path("words").forEach(word -> words.add(PlainWords.listed(word.asText())));
                read.add(new Asked(List.copyOf(words), row.path("question").asText(), keys(row.path("keys"))));
            }
            return List.copyOf(read);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("condition-words.yaml", e);
        }
    }

    private static Set<String> keys(JsonNode written) {
        var keys = new TreeSet<String>();
        written.forEach(key -> keys.add(key.asText()));
        return keys;
    }
}
