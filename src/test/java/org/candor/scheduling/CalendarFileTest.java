package org.candor.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.candor.notification.Attachment;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static final ZoneId PORTLAND = ZoneId.of("America/Los_Angeles");
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    private static final Instant START = Instant.parse("2026-03-10T17:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(210));
    private static final UUID VISIT = UUID.fromString("00000000-0000-0000-0000-000000000001");

    @Test
    void a_visit_is_local_time_with_its_time_zone_and_tells_nothing_clinical() {
        var text = text(new CalendarFile(PORTLAND, NOW).adding(VISIT, START, END, "Visit at home"));

        assertTrue(text.contains("DTSTART;TZID=America/Los_Angeles:20260310T100000\r\n"), text);
        assertTrue(text.contains("DURATION:PT3H30M\r\n"), text);
        assertTrue(text.contains("SUMMARY:Visit at home\r\n"), text);
        assertTrue(text.contains("METHOD:PUBLISH\r\n"), text);
        assertTrue(text.contains("DTSTAMP:20260301T150000Z\r\n"), text);
        assertFalse(text.contains("DESCRIPTION"), text);
    }

    @Test
    void the_time_zone_knows_both_nights_on_which_the_clock_changes() {
        var text = text(new CalendarFile(PORTLAND, NOW).adding(VISIT, START, END, "Visit at home"));

        assertTrue(
                text.contains("RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3") || text.contains("BYMONTH=3;BYDAY=2SU"), text);
        assertTrue(text.contains("BYDAY=1SU;BYMONTH=11") || text.contains("BYMONTH=11;BYDAY=1SU"), text);
        assertTrue(text.contains("TZOFFSETTO:-0700"), text);
        assertTrue(text.contains("TZOFFSETTO:-0800"), text);
    }

    @Test
    void what_is_written_is_read_back_at_the_same_instant() {
        var text = text(new CalendarFile(PORTLAND, NOW).adding(VISIT, START, END, "Visit at home"));

        var event = Biweekly.parse(text).first().getEvents().get(0);

        assertEquals(START, event.getDateStart().getValue().toInstant());
    }

    @Test
    void a_cancellation_is_the_same_visit_with_a_later_sequence() {
        var text = text(new CalendarFile(PORTLAND, NOW).cancelling(VISIT, START, END, "Visit at home"));

        assertTrue(text.contains("METHOD:CANCEL\r\n"), text);
        assertTrue(text.contains("STATUS:CANCELLED\r\n"), text);
        assertTrue(text.contains("SEQUENCE:1\r\n"), text);
        assertTrue(text.contains("UID:" + VISIT + "@candor\r\n"), text);
    }

    @Test
    void a_zone_without_clock_changes_has_one_offset() {
        var text = text(new CalendarFile(ZoneId.of("America/Phoenix"), NOW).adding(VISIT, START, END, "Visit at home"));

        assertTrue(text.contains("TZOFFSETTO:-0700"), text);
        assertFalse(text.contains("RRULE"), text);
    }

    private static String text(Attachment file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }
}
