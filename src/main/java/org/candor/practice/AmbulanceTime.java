package org.candor.practice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.candor.shared.Ids;
import org.jspecify.annotations.Nullable;

/** How long an ambulance takes to homes of a ZIP code, or of all that begin with these digits, and where the practice has it from. */
@Entity
@Table(name = "ambulance_time")
public class AmbulanceTime {
    @Id
    private UUID id;

    private String zip;

    /** Minutes from the call to the door. */
    private int minutes;

    private String source;

    @Embedded
    private EffectiveDates dates;

    @Embedded
    private @Nullable Recorded recorded;

    @Version
    private long version;

    protected AmbulanceTime() {
        this("", 1, "", EffectiveDates.from(LocalDate.EPOCH), "", Instant.EPOCH);
    }

    AmbulanceTime(String zip, int minutes, String source, EffectiveDates dates, String who, Instant now) {
        this.id = Ids.random();
        this.zip = zip;
        this.minutes = minutes;
        this.source = source;
        this.dates = dates;
        this.recorded = Recorded.by(who, now);
    }

    void endOn(LocalDate last, String who, Instant now) {
        dates = dates.endingOn(last);
        recorded = Recorded.ended(recorded, who, now);
    }

    boolean covers(String of, LocalDate day) {
        return of.strip().startsWith(zip) && dates.covers(day);
    }

    public UUID getId() {
        return id;
    }

    public String getZip() {
        return zip;
    }

    public int getMinutes() {
        return minutes;
    }

    public String getSource() {
        return source;
    }

    public EffectiveDates getDates() {
        return dates;
    }

    /** For pages: null when nobody is known. */
    public @Nullable Recorded getRecorded() {
        return recorded;
    }
}
