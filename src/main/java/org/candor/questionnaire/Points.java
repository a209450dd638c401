package org.candor.questionnaire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each item of a rule counts in a response, by answer code inside the item, and which items are missing. */
final class Points {
    private final Map<String, BigDecimal> counted = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    private Points() {}

    static Points of(ScoringRule rule, QuestionnaireResponse response) {
        var points = new Points();
        if (!rule.gate().isEmpty() && point(rule, response, rule.gate()).isEmpty()) {
            points.missing.add(rule.gate());
        }
        for (var item : rule.items()) {
            var point = isAsked(response, item)
                    ? point(rule, response, item)
                    : Optional.of(BigDecimal.ZERO).filter(zero -> rule.blanks().skippedIsZero());
            point.ifPresentOrElse(p -> points.counted.put(item, p), () -> points.missing.add(item));
        }
        return points;
    }

    /** Link ids of items that no answer counts for. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    int answered() {
        return counted.size();
    }

    BigDecimal sum() {
        return counted.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal of(String item) {
        return counted.getOrDefault(item, BigDecimal.ZERO);
    }

    /** Whether each group has enough items that count. */
    boolean meet(ScoringRule.Clusters clusters) {
        var from = BigDecimal.valueOf(clusters.from());
        return clusters.groups().stream()
                .allMatch(group -> group.items().stream()
                                .filter(item -> of(item).compareTo(from) >= 0)
                                .count()
                        >= group.enough());
    }

    private static boolean isAsked(QuestionnaireResponse response, String item) {
        return response.field(item).filter(response::isAsked).isPresent();
    }

    /** What the answer to an item counts: the option's score, or the number itself. */
    private static Optional<BigDecimal> point(ScoringRule rule, QuestionnaireResponse response, String linkId) {
        var item = response.questionnaire().item(linkId);
        var value = response.answers().one(linkId);
        if (item.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        if (item.get().type() != ItemType.CHOICE) {
            return Values.number(value.get());
        }
        return item.get()
                .option(value.get())
                .map(AnswerOption::score)
                .or(() -> Optional.ofNullable(
                        rule.alsoCounts().getOrDefault(linkId, Map.of()).get(value.get())))
                .map(BigDecimal::valueOf);
    }
}
