package org.candor.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Results that are no sum: a screen that is positive or not, and a level that certain answers reach. */
final class Levels {
    private static final String INCOMPLETE = "incomplete";

    private Levels() {}

    /** Any yes or refusal is positive; a positive screen without a clear "no" to the acute question counts as acute. */
    static Score screen(ScoringRule rule, QuestionnaireResponse response) {
        var answers = response.counting();
        boolean positive = rule.items().stream()
                .map(item -> word(rule, answers, item))
                .anyMatch(word -> word.equals("yes") || word.equals("refuse"));
        var missing = rule.items().stream().filter(item -> !answers.has(item)).toList();
        String result;
        if (positive) {
            result = word(rule, answers, rule.acute()).equals("no") ? "nonAcute" : "acute";
        } else {
            result = missing.isEmpty() ? "negative" : INCOMPLETE;
        }
        return score(rule, result, missing);
    }

    /**
     * The first level, worst first, that an answer reaches. The worst stands whatever is missing; below it, a missing answer leaves the
     * result open.
     */
    static Score level(ScoringRule rule, QuestionnaireResponse response) {
        var answers = response.counting();
        var missing = rule.items().stream()
                .filter(item -> response.field(item).filter(response::isAsked).isPresent())
                .filter(item -> word(rule, answers, item).isEmpty())
                .toList();
        var reached = rule.bands().stream()
                .filter(band -> band.when().stream().anyMatch(when -> holds(when, rule, answers)))
                .map(ScoringRule.Band::id)
                .findFirst()
                .orElse("none");
        var worst = rule.bands().get(0).id();
        return score(rule, missing.isEmpty() || reached.equals(worst) ? reached : INCOMPLETE, missing);
    }

    private static boolean holds(Map<String, String> when, ScoringRule rule, Answers answers) {
        return when.entrySet().stream().allMatch(each -> {
            var word = word(rule, answers, each.getKey());
            return Objects.equals(each.getValue(), word.isEmpty() ? "blank" : word);
        });
    }

    private static String word(ScoringRule rule, Answers answers, String item) {
        return answers.one(item).map(rule.answers()::get).orElse("");
    }

    private static Score score(ScoringRule rule, String result, List<String> missing) {
        var label = rule.band(result).map(ScoringRule.Band::label).orElse(Text.NONE);
        return new Score(rule.id(), null, rule.max(), result, label, false, missing, List.of());
    }
}
