package org.candor.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * ZIP codes the practice visits, whole or by their first digits, for one nurse or for all of them.
 *
 * <p>An address outside every area is politely turned away at first contact; inside, a slot is offered only with a
 * nurse who serves it.
 */
@Entity
@Table(name = "service_area")
public class ServiceArea {
    @Id
    private UUID id;

    @Column(name = "name", nullable = false)
    private String name;

    @Column(name = "state", nullable = false)
    private String state;

    @Column(name = "zips", nullable = false)
    private String zips;

    @Column(name = "nurse_id")
    private @Nullable UUID nurseId;

    @Embedded
    private EffectiveDates dates;

    @Embedded
    private @Nullable Recorded recorded;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ServiceArea() {} // JPA

    /**
     * @param zips ZIP codes or their first three or four digits, between commas or blanks
     * @param nurseId who serves the area; null when every nurse does
     */
    public ServiceArea(UUID id, String name, String state, String zips, @Nullable UUID nurseId, EffectiveDates dates) {
        this.id = id;
        this.name = name.strip();
        this.state = state.strip().toUpperCase(Locale.ROOT);
        this.zips = String.join(" ", split(zips));
        this.nurseId = nurseId;
        this.dates = dates;
    }

    /** The separate ZIP codes and prefixes of a typed list. */
    public static List<String> split(String zips) {
        return Arrays.stream(zips.strip().split("[\\s,;]+"))
                .filter(zip -> !zip.isEmpty())
                .toList();
    }

    public boolean covers(String zip, LocalDate day) {
        var five = zip.strip();
        return dates.covers(day) && split(zips).stream().anyMatch(five::startsWith);
    }

    public boolean servedBy(UUID nurse) {
        return nurseId == null || nurseId.equals(nurse);
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

    public String getName() {
        return name;
    }

    public String getState() {
        return state;
    }

    public String getZips() {
        return zips;
    }

    public Optional<UUID> nurse() {
        return Optional.ofNullable(nurseId);
    }

    public EffectiveDates getDates() {
        return dates;
    }
}
