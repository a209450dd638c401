package org.candor.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days on which a row counts: the first one, and the last one if there is one; both days included. */
@Embeddable
public class EffectiveDates {
    @Column(name = "valid_from", nullable = false)
    private LocalDate firstDay;

    @Column(name = "valid_until")
    private @Nullable LocalDate lastDay;

    protected EffectiveDates() {} // JPA

    private EffectiveDates(LocalDate firstDay, @Nullable LocalDate lastDay) {
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    public static EffectiveDates from(LocalDate first) {
        return new EffectiveDates(first, null);
    }

    public static EffectiveDates between(LocalDate first, LocalDate last) {
        return new EffectiveDates(first, last);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    public boolean overlaps(EffectiveDates other) {
        return (lastDay == null || !other.firstDay.isAfter(lastDay))
                && (other.lastDay == null || !firstDay.isAfter(other.lastDay));
    }

    /** Whether the last day does not come before the first. */
    public boolean inOrder() {
        return lastDay == null || !lastDay.isBefore(firstDay);
    }

    /** The same first day with a new last day. */
    public EffectiveDates endingOn(LocalDate last) {
        return new EffectiveDates(firstDay, last);
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public Optional<LocalDate> last() {
        return Optional.ofNullable(lastDay);
    }

    /** For pages: null when there is no last day. */
    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }
}
