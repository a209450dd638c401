package org.candor.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.shared.PlainText;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;

/** A clinician looked at a request that the rules stopped, and said where it goes. */
@Entity
@Table(name = "stop_confirmation")
public class StopConfirmation implements Kept {
    /** In the spelling of the workflow's variable {@code stopOutcome}. */
    public enum Outcome {
        DECLINE("decline"),
        REFER("refer"),
        REVIEW("review");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    private UUID clinician;

    @Column(name = "clinician_name")
    private String clinicianName;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @HealthData
    private String reasons;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    protected StopConfirmation() {
        this(new UUID(0, 0), new Signer(new UUID(0, 0), ""), Outcome.REVIEW, "", Instant.EPOCH);
    }

    StopConfirmation(UUID request, Signer clinician, Outcome outcome, String reasons, Instant now) {
        this.id = Ids.random();
        this.requestId = request;
        this.clinician = clinician.account();
        this.clinicianName = clinician.name();
        this.outcome = outcome;
        this.reasons = PlainText.checked(reasons.strip(), PlainText.NOTE);
        this.confirmedAt = now;
    }

    @Override
    public UUID keyOwner() {
        return requestId;
    }

    public UUID getId() {
        return id;
    }

    public UUID getRequestId() {
        return requestId;
    }

    public UUID getClinician() {
        return clinician;
    }

    public String getClinicianName() {
        return clinicianName;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public String getReasons() {
        return reasons;
    }

    public Instant getConfirmedAt() {
        return confirmedAt;
    }
}
