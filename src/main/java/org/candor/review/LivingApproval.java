package org.candor.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * There is one exactly as long as its approval holds. Infusion appointments refer to it in the database, so that none
 * can stand on an approval that does not live.
 */
@Entity
@Table(name = "living_approval")
public class LivingApproval {
    @Id
    @Column(name = "approval_id")
    private UUID approvalId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "valid_until")
    private Instant validUntil;

    protected LivingApproval() {
        this(new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);
    }

    LivingApproval(UUID approvalId, UUID patientId, UUID requestId, Instant validUntil) {
        this.approvalId = approvalId;
        this.patientId = patientId;
        this.requestId = requestId;
        this.validUntil = validUntil;
    }

    public UUID getApprovalId() {
        return approvalId;
    }

    public UUID getPatientId() {
        return patientId;
    }

    public UUID getRequestId() {
        return requestId;
    }

    public Instant getValidUntil() {
        return validUntil;
    }
}
