package org.candor.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an instrument's answers add up to.
 *
 * @param value the number, or nothing when an answer that it needs is missing
 * @param max the highest number there is, or 0 when none is named
 * @param bandId what the band is called in rules, or nothing
 * @param proRated some answers were missing and the number was scaled up by the instrument's convention
 * @param missing the items without an answer that counts
 * @param marks what else the answers show, beside the number
 */
public record Score(
        String instrument,
        @Nullable BigDecimal value,
        int max,
        @Nullable String bandId,
        Text band,
        boolean proRated,
        List<String> missing,
        List<Mark> marks) {

    /** Something the answers show or do not show, such as a cluster rule; the sentence is blank when there is nothing to say. */
    public record Mark(String id, boolean holds, Text text) {}

    public Optional<BigDecimal> total() {
        return Optional.ofNullable(value);
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    public Optional<Mark> mark(String id) {
        return marks.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /** What is said beside the number. */
    public List<Text> notes() {
        return marks.stream().map(Mark::text).filter(t -> !t.isBlank()).toList();
    }
}
