package org.candor.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * One decision of the practice whether infusions at home are allowed in a state, from a day on.
 *
 * <p>Rows are only added; the newest one that has begun counts, and a state without a row is denied (INV-12). How long a
 * row reaches is decided by {@link StatePolicyTable}.
 */
@Entity
@Table(name = "state_policy")
public class StatePolicy {
    @Id
    private UUID id;

    @Column(name = "state", nullable = false)
    private String state;

    @Column(name = "allowed", nullable = false)
    private boolean allowed;

    @Column(name = "seen_in_person_first", nullable = false)
    private boolean seenInPersonFirst;

    @Column(name = "reason", nullable = false)
    private String reason;

    @Column(name = "valid_from", nullable = false)
    private LocalDate firstDay;

    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    @Column(name = "decided_by", nullable = false)
    private String decidedBy;

    protected StatePolicy() {} // JPA

    public StatePolicy(
            UUID id,
            String state,
            PolicyAnswer answer,
            String reason,
            LocalDate firstDay,
            Instant decidedAt,
            String by) {
        this.id = id;
        this.state = state.strip().toUpperCase(Locale.ROOT);
        allowed = answer != PolicyAnswer.DENIED;
        seenInPersonFirst = answer == PolicyAnswer.SEEN_IN_PERSON_FIRST;
        this.reason = reason.strip();
        this.firstDay = firstDay;
        this.decidedAt = decidedAt;
        this.decidedBy = by;
    }

    public boolean isSameAs(StatePolicy other) {
        return id.equals(other.id);
    }

    public UUID getId() {
        return id;
    }

    public String getState() {
        return state;
    }

    public PolicyAnswer getAnswer() {
        if (!allowed) {
            return PolicyAnswer.DENIED;
        }
        return seenInPersonFirst ? PolicyAnswer.SEEN_IN_PERSON_FIRST : PolicyAnswer.ALLOWED;
    }

    public String getReason() {
        return reason;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getDecidedBy() {
        return decidedBy;
    }
}
