package org.candor.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scores the validated instruments on the server, by answer code inside the item.
 *
 * <p>A score is a number with the instrument's own band; it decides nothing. Sources and missing rules: {@code scoring.yaml}.
 */
@ApplicationScoped
public class Scoring {

    private final Map<String, ScoringRule> rules = new LinkedHashMap<>();

    public Scoring() {
        try {
            new YAMLMapper()
                    .readTree(Questionnaires.content("questionnaire/scoring.yaml"))
                    .fields()
                    .forEachRemaining(e -> rules.put(e.getKey(), ScoringRule.read(e.getKey(), e.getValue())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("scoring.yaml", e);
        }
    }

    public Optional<ScoringRule> rule(String instrument) {
        return Optional.ofNullable(rules.get(instrument));
    }

    /** The score of a response, or nothing when the questionnaire is no instrument or has no answer yet. */
    public Optional<Score> score(QuestionnaireResponse response) {
        if (response.answers().isEmpty()) {
            return Optional.empty();
        }
        return rule(response.questionnaire().id()).map(r -> switch (r.kind()) {
            case SUM -> sum(r, response);
            case MEAN -> mean(r, response);
            case SCREEN -> screen(r, response.counting());
        });
    }

    private static Score sum(ScoringRule rule, QuestionnaireResponse response) {
        var missing = missing(rule, response);
        int answered = rule.items().size() - missing.size();
        boolean tooFew =
                missing.size() > rule.proRateUpTo() || missing.stream().anyMatch(rule.neverMissing()::contains);
        if (tooFew) {
            return new Score(rule.instrument(), null, rule.max(), null, Text.NONE, false, missing);
        }
        int sum = points(rule, response).mapToInt(BigDecimal::intValue).sum();
        int total = BigDecimal.valueOf((long) sum * rule.items().size())
                .divide(BigDecimal.valueOf(answered), 0, RoundingMode.HALF_UP)
                .intValueExact();
        var band = rule.bandOf(total);
        return new Score(
                rule.instrument(),
                BigDecimal.valueOf(total),
                rule.max(),
                band.map(ScoringRule.Band::id).orElse(null),
                band.map(ScoringRule.Band::label).orElse(Text.NONE),
                !missing.isEmpty(),
                missing);
    }

    private static Score mean(ScoringRule rule, QuestionnaireResponse response) {
        var missing = missing(rule, response);
        BigDecimal mean = null;
        if (missing.isEmpty()) {
            mean = points(rule, response)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(rule.items().size()), rule.decimals(), RoundingMode.HALF_UP);
        }
        return new Score(rule.instrument(), mean, rule.max(), null, Text.NONE, false, missing);
    }

    private static Score screen(ScoringRule rule, Answers answers) {
        var given = rule.items().stream()
                .map(i -> answers.one(i).map(rule.answers()::get).orElse(""))
                .toList();
        boolean positive = given.stream().anyMatch(a -> a.equals("yes") || a.equals("refuse"));
        var missing = rule.items().stream().filter(i -> !answers.has(i)).toList();
        var acute = answers.one(rule.acute()).map(rule.answers()::get).orElse("");
        String result;
        if (positive) {
            result = Objects.equals(acute, "no") ? "nonAcute" : "acute";
        } else {
            result = missing.isEmpty() ? "negative" : "incomplete";
        }
        var label = rule.band(result).map(ScoringRule.Band::label).orElse(Text.NONE);
        return new Score(rule.instrument(), null, rule.max(), result, label, false, missing);
    }

    private static List<String> missing(ScoringRule rule, QuestionnaireResponse response) {
        return rule.items().stream().filter(i -> point(response, i).isEmpty()).toList();
    }

    private static Stream<BigDecimal> points(ScoringRule rule, QuestionnaireResponse response) {
        return rule.items().stream().flatMap(i -> point(response, i).stream());
    }

    /** What the answer to an item counts: the option's score, or the number itself. */
    private static Optional<BigDecimal> point(QuestionnaireResponse response, String linkId) {
        var item = response.questionnaire().item(linkId);
        var value = response.answers().one(linkId);
        if (item.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        if (item.get().type() == ItemType.CHOICE) {
            return item.get().option(value.get()).map(AnswerOption::score).map(BigDecimal::valueOf);
        }
        return Values.number(value.get());
    }
}
