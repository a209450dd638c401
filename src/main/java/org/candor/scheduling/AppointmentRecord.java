package org.candor.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What never changes about an appointment, from its booking to its place in the history: what, who, when, on what ground. */
@MappedSuperclass
public abstract class AppointmentRecord {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", updatable = false)
    private AppointmentType type;

    @Enumerated(EnumType.STRING)
    @Column(name = "place", updatable = false)
    private Place place;

    @Column(name = "patient_id", updatable = false)
    private UUID patientId;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    /** Who comes or calls: an infusion nurse, a coordinator, a clinician. */
    @Column(name = "nurse_id", updatable = false)
    private UUID nurseId;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "consent_id", updatable = false)
    private @Nullable UUID consentId;

    @Column(name = "approval_id", updatable = false)
    private @Nullable UUID approvalId;

    @Column(name = "booked_at", updatable = false)
    private Instant bookedAt;

    @Column(name = "booked_by", updatable = false)
    private UUID bookedBy;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "started_by")
    private @Nullable UUID startedBy;

    @SuppressWarnings("NullAway.Init")
    protected AppointmentRecord() {} // JPA

    /** Who is visited by whom, for which request. */
    public record Parties(UUID patientId, UUID requestId, UUID nurseId) {}

    /** What an appointment is and where it takes place. */
    public record Kind(AppointmentType type, Place place) {}

    /** When and by whom it was put into the calendar. */
    public record Booking(Instant at, UUID by) {}

    AppointmentRecord(
            UUID id,
            Kind kind,
            Parties parties,
            Instant startsAt,
            Instant endsAt,
            @Nullable UUID consent,
            @Nullable UUID approval,
            Booking booking) {
        this.id = id;
        type = kind.type();
        place = kind.place();
        patientId = parties.patientId();
        requestId = parties.requestId();
        nurseId = parties.nurseId();
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        consentId = consent;
        approvalId = approval;
        bookedAt = booking.at();
        bookedBy = booking.by();
    }

    /** The same, for the history. */
    AppointmentRecord(AppointmentRecord same) {
        this(
                same.id,
                new Kind(same.type, same.place),
                new Parties(same.patientId, same.requestId, same.nurseId),
                same.startsAt,
                same.endsAt,
                same.consentId,
                same.approvalId,
                new Booking(same.bookedAt, same.bookedBy));
        startedAt = same.startedAt;
        startedBy = same.startedBy;
    }

    /** The nurse begins. Beginning what has begun changes nothing. */
    void begin(UUID nurse, Instant now) {
        if (startedAt == null) {
            startedAt = now;
            startedBy = nurse;
        }
    }

    public boolean isStarted() {
        return startedAt != null;
    }

    public Instant getBookedAt() {
        return bookedAt;
    }

    public UUID getId() {
        return id;
    }

    public AppointmentType getType() {
        return type;
    }

    public boolean isInfusion() {
        return type == AppointmentType.INFUSION;
    }

    public Place getPlace() {
        return place;
    }

    public UUID getPatientId() {
        return patientId;
    }

    public UUID getRequestId() {
        return requestId;
    }

    public UUID getNurseId() {
        return nurseId;
    }

    public Instant getStartsAt() {
        return startsAt;
    }

    public Instant getEndsAt() {
        return endsAt;
    }
}
