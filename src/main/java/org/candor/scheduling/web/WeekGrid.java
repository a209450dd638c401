package org.candor.scheduling.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Where a visit stands in the week grid, whose days run from 8:00 to 19:00 in quarter hours (styles s0 to s43, l1 to l16). */
final class WeekGrid {
    private static final int FIRST_HOUR = 8;
    private static final int QUARTERS = 44;
    private static final int LONGEST = 16;

    private WeekGrid() {}

    static String place(Instant startsAt, Instant endsAt, ZoneId zone) {
        var local = startsAt.atZone(zone).toLocalTime();
        var start = Math.max(0, Math.min(QUARTERS - 1, (local.toSecondOfDay() / 60 - FIRST_HOUR * 60) / 15));
        var length = (int) Duration.between(startsAt, endsAt).toMinutes() / 15;
        return "s" + start + " l" + Math.max(1, Math.min(LONGEST, Math.min(length, QUARTERS - start)));
    }
}
