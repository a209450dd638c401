package org.candor.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment that was cancelled or is over: kept as it was, with how it ended. It holds no time and no consent. */
@Entity
@Table(name = "appointment_history")
public class EndedAppointment {
    /** How an appointment ended. */
    public enum Outcome {
        CANCELLED_BY_PATIENT,
        CANCELLED_BY_PRACTICE,
        CONSENT_ENDED,
        APPROVAL_ENDED,
        REQUEST_CLOSED,
        OVER
    }

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private AppointmentType type;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "nurse_id")
    private UUID nurseId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "consent_id")
    private @Nullable UUID consentId;

    @Column(name = "approval_id")
    private @Nullable UUID approvalId;

    @Column(name = "booked_at")
    private Instant bookedAt;

    @Column(name = "booked_by")
    private UUID bookedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private Outcome outcome;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable UUID endedBy;

    protected EndedAppointment() {} // JPA

    EndedAppointment(Appointment appointment, Outcome outcome, Instant now, @Nullable UUID by) {
        id = appointment.getId();
        type = appointment.getType();
        patientId = appointment.getPatientId();
        requestId = appointment.getRequestId();
        nurseId = appointment.getNurseId();
        startsAt = appointment.getStartsAt();
        endsAt = appointment.getEndsAt();
        consentId = appointment.consent().orElse(null);
        approvalId = appointment.approval().orElse(null);
        bookedAt = appointment.getBookedAt();
        bookedBy = appointment.getBookedBy();
        this.outcome = outcome;
        endedAt = now;
        endedBy = by;
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

    public Outcome getOutcome() {
        return outcome;
    }

    public Instant getEndedAt() {
        return endedAt;
    }
}
