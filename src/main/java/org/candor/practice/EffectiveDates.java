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
    private LocalDate from;

    @Column(name = "valid_until")
    private @Nullable LocalDate until;

    protected EffectiveDates() {} // JPA

    private EffectiveDates(LocalDate from, @Nullable LocalDate until) {
        this.from = from;
        this.until = until;
    }

    public static EffectiveDates from(LocalDate first) {
        return new EffectiveDates(first, null);
    }

    public static EffectiveDates between(LocalDate first, LocalDate last) {
        return new EffectiveDates(first, last);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether the last day does not come before the first. */
    public boolean inOrder() {
        return until == null || !until.isBefore(from);
    }

    /** The same first day with a new last day. */
    public EffectiveDates endingOn(LocalDate last) {
        return new EffectiveDates(from, last);
    }

    public LocalDate first() {
        return from;
    }

    public Optional<LocalDate> last() {
        return Optional.ofNullable(until);
    }

    /** For pages: null when there is no last day. */
    public @Nullable LocalDate getUntil() {
        return until;
    }

    public LocalDate getFrom() {
        return from;
    }
}
