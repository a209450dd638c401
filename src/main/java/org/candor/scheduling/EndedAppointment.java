package org.candor.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment that was cancelled or is over: kept as it was, with how it ended. It holds no time and no consent. */
@Entity
@Table(name = "appointment_history")
public class EndedAppointment extends AppointmentRecord {
    /** How an appointment ended. */
    public enum Outcome {
        CANCELLED_BY_PATIENT,
        CANCELLED_BY_PRACTICE,
        CONSENT_ENDED,
        APPROVAL_ENDED,
        REQUEST_CLOSED,
        /** A day before, the gate was closed. */
        RECHECK_FAILED,
        OVER
    }

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", updatable = false)
    private Outcome outcome;

    @Column(name = "ended_at", updatable = false)
    private Instant endedAt;

    @Column(name = "ended_by", updatable = false)
    private @Nullable UUID endedBy;

    @SuppressWarnings("NullAway.Init")
    protected EndedAppointment() {} // JPA

    EndedAppointment(Appointment appointment, Outcome outcome, Instant now, @Nullable UUID by) {
        super(appointment);
        this.outcome = outcome;
        endedAt = now;
        endedBy = by;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public Instant getEndedAt() {
        return endedAt;
    }
}
