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

/** A nurse's reading of the medical history: a summary for the clinician, and how the medicines were reconciled. */
@Entity
@Table(name = "history_review")
public class HistoryReview implements Kept {
    /** What comes next, in the spelling of the workflow's variable {@code reviewOutcome}. */
    public enum Outcome {
        COMPLETE("complete"),
        ASK_FOR_MORE("askForMore");

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

    private UUID nurse;

    @Column(name = "nurse_name")
    private String nurseName;

    @HealthData
    private String summary;

    @HealthData
    private String medicines;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "reviewed_at")
    private Instant reviewedAt;

    protected HistoryReview() {
        this(new UUID(0, 0), new Signer(new UUID(0, 0), ""), "", "", Outcome.COMPLETE, Instant.EPOCH);
    }

    HistoryReview(UUID request, Signer nurse, String summary, String medicines, Outcome outcome, Instant now) {
        this.id = Ids.random();
        this.requestId = request;
        this.nurse = nurse.account();
        this.nurseName = nurse.name();
        this.summary = PlainText.checked(summary.strip(), PlainText.NOTE);
        this.medicines = PlainText.checked(medicines.strip(), PlainText.NOTE);
        this.outcome = outcome;
        this.reviewedAt = now;
    }

    @Override
    public UUID keyOwner() {
        return requestId;
    }

    public UUID getRequestId() {
        return requestId;
    }

    public UUID getNurse() {
        return nurse;
    }

    public String getNurseName() {
        return nurseName;
    }

    public String getSummary() {
        return summary;
    }

    public String getMedicines() {
        return medicines;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public Instant getReviewedAt() {
        return reviewedAt;
    }
}
