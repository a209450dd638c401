package org.candor.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that a patient and a nurse hold. A row exists only while the appointment holds; a cancelled or past one is an
 * {@link EndedAppointment}.
 *
 * <p>An infusion carries the living consent and the living approval it stands on, as foreign keys with their last
 * instants: the database refuses the row without them (ADR-0011). Holds no address and no health fact.
 * FHIR counterpart: Appointment.
 */
@Entity
@Table(name = "appointment")
public class Appointment {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", updatable = false)
    private AppointmentType type;

    @Column(name = "patient_id", updatable = false)
    private UUID patientId;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(name = "nurse_id", updatable = false)
    private UUID nurseId;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "first_quarter", updatable = false)
    private long firstQuarter;

    @Column(name = "cells", updatable = false)
    private int cells;

    @Column(name = "consent_id")
    private @Nullable UUID consentId;

    @Column(name = "consent_valid_until")
    private @Nullable Instant consentValidUntil;

    @Column(name = "approval_id")
    private @Nullable UUID approvalId;

    @Column(name = "approval_valid_until")
    private @Nullable Instant approvalValidUntil;

    @Column(name = "booked_at", updatable = false)
    private Instant bookedAt;

    @Column(name = "booked_by", updatable = false)
    private UUID bookedBy;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {} // JPA

    /** Who is visited by whom, for which request. */
    public record Parties(UUID patientId, UUID requestId, UUID nurseId) {}

    /** A living consent or approval and the last instant until which it holds. */
    public record Ground(UUID id, Instant validUntil) {}

    private Appointment(UUID id, AppointmentType type, Parties parties, NurseTime time, Instant now, UUID by) {
        this.id = id;
        this.type = type;
        patientId = parties.patientId();
        requestId = parties.requestId();
        nurseId = parties.nurseId();
        startsAt = time.startsAt();
        endsAt = time.endsAt();
        firstQuarter = time.firstQuarter();
        cells = time.cells();
        bookedAt = now;
        bookedBy = by;
    }

    /** An infusion, on the consent and the approval that the gate found living. */
    public static Appointment infusion(
            UUID id, Parties parties, NurseTime time, Ground consent, Ground approval, Instant now, UUID by) {
        var infusion = new Appointment(id, AppointmentType.INFUSION, parties, time, now, by);
        infusion.consentId = consent.id();
        infusion.consentValidUntil = consent.validUntil();
        infusion.approvalId = approval.id();
        infusion.approvalValidUntil = approval.validUntil();
        return infusion;
    }

    /** A consultation call or an evaluation, which stand on nothing. */
    public static Appointment talk(
            UUID id, AppointmentType type, Parties parties, NurseTime time, Instant now, UUID by) {
        if (type == AppointmentType.INFUSION) {
            throw new IllegalArgumentException("an infusion stands on consent and approval");
        }
        return new Appointment(id, type, parties, time, now, by);
    }

    public boolean isOver(Instant now) {
        return !endsAt.isAfter(now);
    }

    public boolean isAt(UUID nurse, Instant start) {
        return nurseId.equals(nurse) && startsAt.equals(start);
    }

    public UUID getId() {
        return id;
    }

    public AppointmentType getType() {
        return type;
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

    public Optional<UUID> consent() {
        return Optional.ofNullable(consentId);
    }

    public Optional<UUID> approval() {
        return Optional.ofNullable(approvalId);
    }

    public Instant getBookedAt() {
        return bookedAt;
    }

    public UUID getBookedBy() {
        return bookedBy;
    }
}
