package org.candor.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A licence of a nurse or prescriber in one state, as the practice has checked it.
 *
 * <p>Holds no copy of the document. An ended licence stays: what was true on a day must remain answerable.
 * FHIR counterpart: Practitioner.qualification. Rules that read it: INV-04 and INV-13.
 */
@Entity
@Table(name = "licence")
public class Licence {
    @Id
    private UUID id;

    @Column(name = "account_id", nullable = false)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private LicenceKind kind;

    @Column(name = "state", nullable = false)
    private String state;

    @Column(name = "licence_number", nullable = false)
    private String number;

    @Embedded
    private EffectiveDates dates;

    @Embedded
    private @Nullable Recorded recorded;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Licence() {} // JPA

    public Licence(UUID id, UUID accountId, LicenceKind kind, String state, String number, EffectiveDates dates) {
        this.id = id;
        this.accountId = accountId;
        this.kind = kind;
        this.state = state.strip().toUpperCase(Locale.ROOT);
        this.number = number.strip();
        this.dates = dates;
    }

    public boolean activeIn(String inState, LocalDate day, Set<LicenceKind> kinds) {
        return state.equalsIgnoreCase(inState) && kinds.contains(kind) && dates.covers(day);
    }

    /** Ends the licence; {@code last} is the last day on which it counts. */
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

    public UUID getAccountId() {
        return accountId;
    }

    public LicenceKind getKind() {
        return kind;
    }

    public String getState() {
        return state;
    }

    public String getNumber() {
        return number;
    }

    public EffectiveDates getDates() {
        return dates;
    }
}
