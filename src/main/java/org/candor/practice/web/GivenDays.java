package org.candor.practice.web;

import java.time.LocalDate;
import org.candor.practice.EffectiveDates;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** First and last day of a row as a form gives them. */
public final class GivenDays {
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /** @throws Refusal {@code DATE_MISSING} without a first day; the last one may be open */
    EffectiveDates effective() {
        return last == null ? EffectiveDates.from(Given.of(first)) : EffectiveDates.between(Given.of(first), last);
    }

    /** @throws Refusal {@code DATE_MISSING} */
    LocalDate firstGiven() {
        return Given.of(first);
    }

    /** @throws Refusal {@code DATE_MISSING} */
    LocalDate lastGiven() {
        return Given.of(last);
    }

    public @Nullable LocalDate getFirst() {
        return first;
    }

    public void setFirst(@Nullable LocalDate first) {
        this.first = first;
    }

    public @Nullable LocalDate getLast() {
        return last;
    }

    public void setLast(@Nullable LocalDate last) {
        this.last = last;
    }
}
