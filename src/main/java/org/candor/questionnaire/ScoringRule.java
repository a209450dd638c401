package org.candor.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How one instrument is scored, as {@code content/questionnaire/scoring.yaml} says. */
public record ScoringRule(
        String instrument,
        Kind kind,
        String fact,
        List<String> items,
        int proRateUpTo,
        List<String> neverMissing,
        int decimals,
        int max,
        String acute,
        Map<String, String> answers,
        List<Band> bands) {

    /** The three ways that instruments are scored here. */
    public enum Kind {
        SUM,
        MEAN,
        SCREEN
    }

    /** A range of a score, from its lowest number, or a result of a screen by its id. */
    public record Band(String id, int from, Text label) {}

    static ScoringRule read(String instrument, JsonNode node) {
        var answers = new LinkedHashMap<String, String>();
        node.path("answers")
                .fields()
                .forEachRemaining(e -> answers.put(e.getKey(), e.getValue().asText()));
        var bands = new ArrayList<Band>();
        for (var band : node.path("bands")) {
            var label = band.path("label");
            var text = new Text(label.path("en").asText(), label.path("es").asText());
            bands.add(new Band(
                    band.path("id").asText(text.en()), band.path("from").asInt(), text));
        }
        return new ScoringRule(
                instrument,
                Kind.valueOf(node.path("rule").asText().toUpperCase(Locale.ROOT)),
                node.path("fact").asText(),
                texts(node.path("items")),
                node.path("proRateUpTo").asInt(),
                texts(node.path("neverMissing")),
                node.path("decimals").asInt(),
                node.path("max").asInt(),
                node.path("acute").asText(),
                answers,
                bands);
    }

    Optional<Band> bandOf(int score) {
        return bands.stream().filter(b -> score >= b.from()).reduce((lower, higher) -> higher);
    }

    Optional<Band> band(String id) {
        return bands.stream().filter(b -> b.id().equals(id)).findFirst();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }
}
