package org.candor.scheduling;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransitionRule;

/**
 * The VTIMEZONE of a zone out of Java's own zone rules, so that no file is fetched from the network: two yearly rules
 * where the clock changes, one fixed offset where it does not.
 */
final class ZoneComponent {
    private static final DateTimeComponents LONG_AGO = new DateTimeComponents(1970, 1, 1, 0, 0, 0, false);

    private ZoneComponent() {}

    static VTimezone of(ZoneId zone, Instant now) {
        var component = new VTimezone(zone.getId());
        var rules = zone.getRules();
        for (var rule : rules.getTransitionRules()) {
            if (rule.getOffsetAfter().getTotalSeconds()
                    > rule.getStandardOffset().getTotalSeconds()) {
                component.addDaylightSavingsTime(changing(new DaylightSavingsTime(), rule, now));
            } else {
                component.addStandardTime(changing(new StandardTime(), rule, now));
            }
        }
        if (rules.getTransitionRules().isEmpty()) {
            component.addStandardTime(fixed(rules.getOffset(now)));
        }
        return component;
    }

    private static StandardTime fixed(ZoneOffset offset) {
        var standard = new StandardTime();
        standard.setDateStart(LONG_AGO);
        standard.setTimezoneOffsetFrom(utc(offset));
        standard.setTimezoneOffsetTo(utc(offset));
        return standard;
    }

    private static <T extends Observance> T changing(T observance, ZoneOffsetTransitionRule rule, Instant now) {
        var year = now.atZone(ZoneOffset.UTC).getYear() - 1;
        var first = LocalDateTime.ofEpochSecond(rule.createTransition(year).toEpochSecond(), 0, rule.getOffsetBefore());
        observance.setDateStart(new DateTimeComponents(
                first.getYear(),
                first.getMonthValue(),
                first.getDayOfMonth(),
                first.getHour(),
                first.getMinute(),
                0,
                false));
        observance.setTimezoneOffsetFrom(utc(rule.getOffsetBefore()));
        observance.setTimezoneOffsetTo(utc(rule.getOffsetAfter()));
        observance.setRecurrenceRule(yearly(rule));
        return observance;
    }

    /** "The second Sunday of March" of Java (the first Sunday from the 8th on) as BYMONTH and BYDAY. */
    private static Recurrence yearly(ZoneOffsetTransitionRule rule) {
        var yearly =
                new Recurrence.Builder(Frequency.YEARLY).byMonth(rule.getMonth().getValue());
        var weekday = rule.getDayOfWeek();
        if (weekday == null) {
            return yearly.byMonthDay(rule.getDayOfMonthIndicator()).build();
        }
        var from = rule.getDayOfMonthIndicator();
        var nth = from < 0 ? -1 : (from - 1) / 7 + 1;
        return yearly.byDay(nth, DayOfWeek.values()[weekday.getValue() % 7]).build();
    }

    private static UtcOffset utc(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
