package org.candor.scheduling;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import java.util.UUID;
import org.candor.notification.Attachment;

/**
 * A visit as an iCalendar file (RFC 5545) with the practice's time zone. It says "Visit at home" and when; no health
 * data, no address.
 */
public final class CalendarFile {
    private static final String TYPE = "text/calendar; charset=UTF-8; method=";
    private static final String NAME = "visit.ics";

    private final ZoneId zone;
    private final Instant writtenAt;

    public CalendarFile(ZoneId zone, Instant writtenAt) {
        this.zone = zone;
        this.writtenAt = writtenAt;
    }

    /** Adds the visit to a calendar. */
    public Attachment adding(UUID visit, Instant startsAt, Instant endsAt, String summary) {
        return file(event(visit, startsAt, endsAt, summary, 0), Method.publish(), "PUBLISH");
    }

    /** Takes the same visit out of the calendar again. */
    public Attachment cancelling(UUID visit, Instant startsAt, Instant endsAt, String summary) {
        var event = event(visit, startsAt, endsAt, summary, 1);
        event.setStatus(Status.cancelled());
        return file(event, Method.cancel(), "CANCEL");
    }

    private VEvent event(UUID visit, Instant startsAt, Instant endsAt, String summary, int sequence) {
        var event = new VEvent();
        event.setUid(visit + "@candor");
        event.getDateTimeStamp().setValue(date(writtenAt));
        event.setDateStart(new DateStart(date(startsAt)));
        var length = java.time.Duration.between(startsAt, endsAt);
        event.setDuration(Duration.builder()
                .hours((int) length.toHours())
                .minutes(length.toMinutesPart())
                .build());
        event.setSummary(summary);
        event.setSequence(sequence);
        return event;
    }

    private Attachment file(VEvent event, Method method, String word) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Candor//Visits//EN");
        calendar.setMethod(method);
        calendar.addEvent(event);
        calendar.getTimezoneInfo()
                .setDefaultTimezone(
                        new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneComponent.of(zone, writtenAt)));
        return new Attachment(NAME, TYPE + word, Biweekly.write(calendar).go().getBytes(StandardCharsets.UTF_8));
    }

    private static ICalDate date(Instant instant) {
        var utc = instant.atZone(ZoneOffset.UTC);
        return new ICalDate(
                new DateTimeComponents(
                        utc.getYear(),
                        utc.getMonthValue(),
                        utc.getDayOfMonth(),
                        utc.getHour(),
                        utc.getMinute(),
                        utc.getSecond(),
                        true),
                true);
    }
}
