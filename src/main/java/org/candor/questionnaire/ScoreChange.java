package org.candor.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a score moved since last time. In all scores kept here more points mean more trouble.
 *
 * @param by what was added since; below zero when it fell
 * @param reliable more than the scatter of the instrument itself
 * @param meaningful so much that a patient feels it
 */
public record ScoreChange(BigDecimal by, boolean reliable, boolean meaningful) {

    static Optional<ScoreChange> between(ScoringRule.Change rule, Score before, Score now) {
        if (before.total().isEmpty() || now.total().isEmpty()) {
            return Optional.empty();
        }
        var earlier = before.total().get();
        var by = now.total().get().subtract(earlier);
        boolean meaningful = rule.meaningfulPercent() > 0
                ? by.signum() != 0 && isPart(by.abs(), rule.meaningfulPercent(), earlier)
                : reaches(by, rule.meaningful());
        return Optional.of(new ScoreChange(by, meaningful || reaches(by, rule.reliable()), meaningful));
    }

    public boolean isRise() {
        return by.signum() > 0;
    }

    public boolean isFall() {
        return by.signum() < 0;
    }

    /** Without its sign. */
    public BigDecimal size() {
        return by.abs();
    }

    private static boolean isPart(BigDecimal part, int percent, BigDecimal whole) {
        return part.movePointRight(2).compareTo(whole.multiply(BigDecimal.valueOf(percent))) >= 0;
    }

    private static boolean reaches(BigDecimal by, int points) {
        return points > 0 && by.abs().compareTo(BigDecimal.valueOf(points)) >= 0;
    }
}
