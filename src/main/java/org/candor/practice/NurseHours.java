package org.candor.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One weekday's working hours of one nurse, in the practice's local time, for the days on which they count.
 *
 * <p>Days off are not here but in {@link NurseDayOff}. Minutes of the day are stored, so that a night with a clock
 * change cannot move them. FHIR counterpart: PractitionerRole.availableTime.
 */
@Entity
@Table(name = "nurse_hours")
public class NurseHours {
    @Id
    private UUID id;

    @Column(name = "nurse_id", nullable = false)
    private UUID nurseId;

    @Column(name = "weekday", nullable = false)
    private int weekday;

    @Column(name = "opens_minute", nullable = false)
    private int opensMinute;

    @Column(name = "closes_minute", nullable = false)
    private int closesMinute;

    @Embedded
    private EffectiveDates dates;

    @Embedded
    private @Nullable Recorded recorded;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected NurseHours() {} // JPA

    public NurseHours(
            UUID id, UUID nurseId, DayOfWeek weekday, LocalTime opens, LocalTime closes, EffectiveDates dates) {
        this.id = id;
        this.nurseId = nurseId;
        this.weekday = weekday.getValue();
        this.opensMinute = opens.toSecondOfDay() / 60;
        this.closesMinute = closes.toSecondOfDay() / 60;
        this.dates = dates;
    }

    public boolean worksOn(LocalDate day) {
        return day.getDayOfWeek() == getWeekday() && dates.covers(day);
    }

    public void endOn(LocalDate last, String who, Instant now) {
        dates = dates.endingOn(last);
        recorded = Recorded.ended(recorded, who, now);
    }

    public void recordedBy(String who, Instant now) {
        recorded = Recorded.by(who, now);
    }

    /** For pages: null when nobody is known. */
    public @Nullable Recorded getRecorded() {
        return recorded;
    }

    public UUID getId() {
        return id;
    }

    public UUID getNurseId() {
        return nurseId;
    }

    public DayOfWeek getWeekday() {
        return DayOfWeek.of(weekday);
    }

    public LocalTime getOpens() {
        return LocalTime.ofSecondOfDay(opensMinute * 60L);
    }

    public LocalTime getCloses() {
        return LocalTime.ofSecondOfDay(closesMinute * 60L);
    }

    public EffectiveDates getDates() {
        return dates;
    }
}
