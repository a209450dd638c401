package org.candor.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A reason that the medical director approved for the findings of one row, so that a clinician closes a common one in one click. Names no
 * patient; ended ones stay, and what was closed with them stays closed.
 */
@Entity
@Table(name = "approved_reason")
public class ApprovedReason {
    static final int LONGEST = 300;

    @Id
    private UUID id;

    @Column(name = "rule_id")
    private String ruleId;

    private String words;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    protected ApprovedReason() {
        this("", "", "", Instant.EPOCH);
    }

    ApprovedReason(String rule, String words, String director, Instant now) {
        this.id = Ids.random();
        this.ruleId = rule;
        this.words = words;
        this.approvedBy = director;
        this.approvedAt = now;
    }

    /** Ending it twice changes nothing. */
    void end(String director, Instant now) {
        if (isInForce()) {
            endedBy = director;
            endedAt = now;
        }
    }

    public boolean isInForce() {
        return endedAt == null;
    }

    public UUID getId() {
        return id;
    }

    public String getRuleId() {
        return ruleId;
    }

    public String getWords() {
        return words;
    }

    public String getApprovedBy() {
        return approvedBy;
    }

    public Instant getApprovedAt() {
        return approvedAt;
    }

    public @Nullable String getEndedBy() {
        return endedBy;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }
}
