package org.candor.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.jspecify.annotations.Nullable;

/**
 * An answer that said somebody may be in danger, and when a clinician was told. Holds which question, not what was answered; what the
 * clinician did about it belongs to review.
 */
@Entity
@Table(name = "intake_crisis")
public class Crisis implements Kept {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID request;

    /** Section and path of the question, or blank when the patient asked for a call. */
    @HealthData
    private String question;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "call_asked_at")
    private @Nullable Instant callAskedAt;

    protected Crisis() {
        this(new UUID(0, 0), new UUID(0, 0), "", Instant.EPOCH);
    }

    Crisis(UUID id, UUID request, String question, Instant now) {
        this.id = id;
        this.request = request;
        this.question = question;
        this.raisedAt = now;
    }

    void askForCall(Instant now) {
        callAskedAt = now;
    }

    @Override
    public UUID keyOwner() {
        return request;
    }

    public UUID getId() {
        return id;
    }

    public UUID getRequest() {
        return request;
    }

    public String getQuestion() {
        return question;
    }

    public Instant getRaisedAt() {
        return raisedAt;
    }

    public @Nullable Instant getCallAskedAt() {
        return callAskedAt;
    }
}
