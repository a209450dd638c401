package org.candor.questionnaire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Scores the validated instruments on the server, by answer code inside the item.
 *
 * <p>A score is a number with the instrument's own band; it decides nothing. Sources, cuts and missing rules: {@code scoring.yaml}. Rules of
 * instruments that nobody is asked yet stand there too.
 */
@ApplicationScoped
public class Scoring {

    private final List<ScoringRule> rules;

    public Scoring() {
        try {
            rules = ContentYaml.read(
                    Questionnaires.content("questionnaire/scoring.yaml"), new TypeReference<List<ScoringRule>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("scoring.yaml", e);
        }
    }

    public List<ScoringRule> rules() {
        return List.copyOf(rules);
    }

    /** The rules of a form, mostly one. */
    public List<ScoringRule> rulesOf(String questionnaire) {
        return rules.stream()
                .filter(r -> r.questionnaire().equals(questionnaire))
                .toList();
    }

    /**
     * The scores of a response; none when the form is no instrument or has no answer yet.
     *
     * @param sex m or f where a cut depends on it; anything else takes the cut of people whose sex is not known
     */
    public List<Score> scores(QuestionnaireResponse response, String sex) {
        return response.answers().isEmpty()
                ? List.of()
                : rulesOf(response.questionnaire().id()).stream()
                        .map(rule -> score(rule, response, sex))
                        .toList();
    }

    /** How far a score moved, where the instrument says what a change means and both times have a total. */
    public Optional<ScoreChange> change(Score before, Score now) {
        return rules.stream()
                .filter(r -> r.id().equals(now.instrument()) && r.id().equals(before.instrument()))
                .flatMap(r -> Optional.ofNullable(r.change()).stream())
                .findFirst()
                .flatMap(change -> ScoreChange.between(change, before, now));
    }

    private static Score score(ScoringRule rule, QuestionnaireResponse response, String sex) {
        return switch (rule.rule()) {
            case SUM -> sum(rule, Points.of(rule, response), sex);
            case MEAN -> mean(rule, Points.of(rule, response));
            case SCREEN -> Levels.screen(rule, response);
            case LEVEL -> Levels.level(rule, response);
        };
    }

    private static Score sum(ScoringRule rule, Points points, String sex) {
        var missing = points.missing();
        var blanks = rule.blanks();
        if (missing.size() > blanks.proRateUpTo() || missing.stream().anyMatch(blanks.never()::contains)) {
            return new Score(rule.id(), null, rule.max(), null, Text.NONE, false, missing, List.of());
        }
        var total = points.sum()
                .multiply(BigDecimal.valueOf(rule.items().size()))
                .divide(BigDecimal.valueOf(points.answered()), 0, RoundingMode.HALF_UP);
        return banded(rule, total, band(rule, points, total, sex), missing, marks(rule, points, total));
    }

    private static Optional<ScoringRule.Band> band(ScoringRule rule, Points points, BigDecimal total, String sex) {
        if (!rule.cuts().isEmpty()) {
            boolean positive = total.compareTo(BigDecimal.valueOf(rule.cutFor(sex))) >= 0;
            return rule.band(positive ? "positive" : "negative");
        }
        var clusters = rule.clusters();
        return clusters != null && !clusters.lifts().isEmpty() && points.meet(clusters)
                ? rule.band(clusters.lifts())
                : rule.bandOf(total);
    }

    private static List<Score.Mark> marks(ScoringRule rule, Points points, BigDecimal total) {
        var marks = new ArrayList<Score.Mark>();
        var clusters = rule.clusters();
        if (clusters != null) {
            boolean met = points.meet(clusters);
            var text = Optional.ofNullable(met ? clusters.met() : clusters.notMet());
            marks.add(new Score.Mark(clusters.id(), met, text.orElse(Text.NONE)));
        }
        var alone = rule.alone();
        if (alone != null) {
            boolean holds = total.signum() > 0 && points.of(alone.item()).compareTo(total) == 0;
            marks.add(new Score.Mark(alone.fact(), holds, holds ? alone.note() : Text.NONE));
        }
        return marks;
    }

    private static Score mean(ScoringRule rule, Points points) {
        int enough = rule.blanks().enough() > 0
                ? rule.blanks().enough()
                : rule.items().size();
        if (points.answered() < enough) {
            return new Score(rule.id(), null, rule.max(), null, Text.NONE, false, points.missing(), List.of());
        }
        var mean = points.sum().divide(BigDecimal.valueOf(points.answered()), rule.decimals(), RoundingMode.HALF_UP);
        return banded(rule, mean, rule.bandOf(mean), points.missing(), List.of());
    }

    private static Score banded(
            ScoringRule rule,
            BigDecimal value,
            Optional<ScoringRule.Band> band,
            List<String> missing,
            List<Score.Mark> marks) {
        return new Score(
                rule.id(),
                value,
                rule.max(),
                band.map(ScoringRule.Band::id).orElse(null),
                band.map(ScoringRule.Band::label).orElse(Text.NONE),
                !missing.isEmpty(),
                missing,
                marks);
    }
}
