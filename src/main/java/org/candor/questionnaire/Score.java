package org.candor.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument's answers add up to.
 *
 * @param value the number, or nothing when an answer that it needs is missing
 * @param bandId what the band is called in rules, or nothing
 * @param proRated some answers were missing and the number was scaled up by the instrument's convention
 * @param missing the items without an answer that counts
 */
public record Score(
        String instrument,
        @Nullable BigDecimal value,
        int max,
        @Nullable String bandId,
        Text band,
        boolean proRated,
        List<String> missing) {

    public Optional<BigDecimal> total() {
        return Optional.ofNullable(value);
    }

    public boolean complete() {
        return missing.isEmpty();
    }
}
