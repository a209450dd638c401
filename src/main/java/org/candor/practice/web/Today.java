package org.candor.practice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.candor.config.PracticeZone;
import org.candor.practice.EffectiveDates;

/** The practice's own day, and what dates mean on it. */
@RequestScoped
public class Today {
    private static final int SOON_DAYS = 30;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    public LocalDate date() {
        return LocalDate.now(clock.withZone(zone.id()));
    }

    /** later, ended, soon (ends within 30 days) or valid: the last part of a text key. */
    public String stateOf(EffectiveDates dates) {
        var today = date();
        if (dates.getFirstDay().isAfter(today)) {
            return "later";
        }
        if (!dates.covers(today)) {
            return "ended";
        }
        return dates.covers(today.plusDays(SOON_DAYS)) ? "valid" : "soon";
    }
}
