package org.candor.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;

/** When work outside every diagram is due: hours count as they are, day and night; days are working days of the practice's zone. */
@ApplicationScoped
public class DueTimes {
    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    /** @param within ISO 8601, such as PT15M or P1D */
    public Instant after(String within) {
        if (within.startsWith("PT")) {
            return clock.instant().plus(Duration.parse(within));
        }
        var due = clock.instant().atZone(zone.id());
        for (int days = Period.parse(within).getDays(); days > 0; days--) {
            do {
                due = due.plusDays(1);
            } while (due.getDayOfWeek() == DayOfWeek.SATURDAY || due.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return due.toInstant();
    }
}
