package org.candor.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that a patient and one of the practice hold. A row exists only while the appointment holds; a cancelled or past
 * one is an {@link EndedAppointment}.
 *
 * <p>An infusion carries the living consent and the living approval it stands on, as foreign keys with their last
 * instants: the database refuses the row without them (ADR-0011). Holds no address and no health fact.
 * FHIR counterpart: Appointment.
 */
@Entity
@Table(name = "appointment")
public class Appointment extends AppointmentRecord {
    @Column(name = "first_quarter", updatable = false)
    private long firstQuarter;

    @Column(name = "cells", updatable = false)
    private int cells;

    @Column(name = "consent_about", updatable = false)
    private @Nullable UUID consentAbout;

    @Column(name = "consent_valid_until", updatable = false)
    private @Nullable Instant consentValidUntil;

    @Column(name = "approval_valid_until", updatable = false)
    private @Nullable Instant approvalValidUntil;

    /** An infusion stands on a photo ID that staff compared; part of a foreign key (ADR-0032). */
    @Column(name = "identity_checked", updatable = false)
    private @Nullable Boolean identityChecked;

    /** When the gate was asked again, a day before. */
    @Column(name = "rechecked_at")
    private @Nullable Instant recheckedAt;

    @Version
    private long version;

    protected Appointment() {} // JPA

    /**
     * A living consent or approval and the last instant until which it holds.
     *
     * @param about the request it was given for, else the patient
     */
    public record Ground(UUID id, UUID about, Instant validUntil) {}

    private Appointment(
            UUID id,
            Kind kind,
            Parties parties,
            NurseTime time,
            @Nullable Ground consent,
            @Nullable Ground approval,
            Booking booking) {
        super(
                id,
                kind,
                parties,
                time.startsAt(),
                time.endsAt(),
                consent == null ? null : consent.id(),
                approval == null ? null : approval.id(),
                booking);
        firstQuarter = time.firstQuarter();
        cells = time.cells();
        consentAbout = consent == null ? null : consent.about();
        consentValidUntil = consent == null ? null : consent.validUntil();
        approvalValidUntil = approval == null ? null : approval.validUntil();
        identityChecked = kind.type() == AppointmentType.INFUSION ? Boolean.TRUE : null;
    }

    /** An infusion, on the consent and the approval that the gate found living. */
    public static Appointment infusion(
            UUID id, Parties parties, NurseTime time, Ground consent, Ground approval, Booking booking) {
        var kind = new Kind(AppointmentType.INFUSION, Place.HOME);
        return new Appointment(id, kind, parties, time, consent, approval, booking);
    }

    /** A consultation call, which stands on nothing. */
    public static Appointment call(UUID id, Parties parties, NurseTime time, Booking booking) {
        var kind = new Kind(AppointmentType.CONSULTATION_CALL, Place.PHONE);
        return new Appointment(id, kind, parties, time, null, null, booking);
    }

    /** An evaluation by a clinician, at home or by video, which stands on nothing. */
    public static Appointment evaluation(UUID id, Place place, Parties parties, NurseTime time, Booking booking) {
        return new Appointment(id, new Kind(AppointmentType.EVALUATION, place), parties, time, null, null, booking);
    }

    void rechecked(Instant now) {
        recheckedAt = now;
    }

    public boolean isRechecked() {
        return recheckedAt != null;
    }

    public boolean isOver(Instant now) {
        return !getEndsAt().isAfter(now);
    }

    public boolean isAt(UUID nurse, Instant start) {
        return getNurseId().equals(nurse) && getStartsAt().equals(start);
    }
}
