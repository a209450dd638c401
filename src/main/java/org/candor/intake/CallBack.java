package org.candor.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How one first contact was answered, once and for all: invited to sign up, or closed with a reason. */
@Entity
@Table(name = "call_back")
public class CallBack {
    @Id
    @Column(name = "request_id")
    private UUID request;

    @Column(name = "outcome")
    @Enumerated(EnumType.STRING)
    private CallOutcome outcome;

    @Column(name = "reason")
    @Enumerated(EnumType.STRING)
    private @Nullable ClosingReason reason;

    @Column(name = "consultation_at")
    private @Nullable Instant consultationAt;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected CallBack() {} // JPA

    private CallBack(UUID request, CallOutcome outcome, UUID answeredBy, Instant now) {
        this.request = request;
        this.outcome = outcome;
        this.answeredBy = answeredBy;
        answeredAt = now;
    }

    /** @param consultationAt when somebody calls again to talk about the treatment; null when not wished for */
    static CallBack invited(UUID request, @Nullable Instant consultationAt, UUID by, Instant now) {
        var callBack = new CallBack(request, CallOutcome.INVITED, by, now);
        callBack.consultationAt = consultationAt;
        return callBack;
    }

    static CallBack closed(UUID request, ClosingReason reason, UUID by, Instant now) {
        var callBack = new CallBack(request, CallOutcome.CLOSED, by, now);
        callBack.reason = reason;
        return callBack;
    }

    public CallOutcome outcome() {
        return outcome;
    }

    public Optional<Instant> consultationAt() {
        return Optional.ofNullable(consultationAt);
    }
}
