package org.candor.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.candor.config.PracticeZone;
import org.jspecify.annotations.Nullable;

/** Dates and times in words, in the practice's zone and the page's language; near today as "tomorrow". */
@Named("when")
@RequestScoped
public class When {
    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    @Inject
    private TextBundle text;

    /** "today", "tomorrow", "Thursday 15 October", with the year when it is another one. Empty for null. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : date(instant.atZone(zone.id()).toLocalDate());
    }

    /** Like {@link #day}, for a date. */
    public String date(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        var today = LocalDate.now(clock.withZone(zone.id()));
        if (day.equals(today)) {
            return text.get("when.today");
        }
        if (day.equals(today.plusDays(1))) {
            return text.get("when.tomorrow");
        }
        if (day.equals(today.minusDays(1))) {
            return text.get("when.yesterday");
        }
        return DateTimeFormatter.ofPattern(day.getYear() == today.getYear() ? pattern("") : pattern(" yyyy"), locale())
                .format(day);
    }

    /** "14:30". */
    public String time(@Nullable Instant instant) {
        return instant == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone.id()));
    }

    /** "tomorrow, 14:30". */
    public String dayTime(@Nullable Instant instant) {
        return instant == null ? "" : day(instant) + ", " + time(instant);
    }

    /** "Tuesday 13 October 2026, 14:12 PDT": for signatures. */
    public String full(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern(pattern(" yyyy") + ", HH:mm z", locale())
                        .format(instant.atZone(zone.id()));
    }

    private String pattern(String year) {
        return "es".equals(text.language()) ? "EEEE d 'de' MMMM" + year.replace(" ", " 'de' ") : "EEEE d MMMM" + year;
    }

    private Locale locale() {
        return "es".equals(text.language()) ? Locale.forLanguageTag("es-US") : Locale.ENGLISH;
    }
}
