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

/**
 * What a clinician did about a crisis: whether the person was reached, the assessment, the safety plan and the
 * disposition. Without it the red flag cannot be closed (INV-16). Source: clinical.md 3.5, safety plan after Stanley and Brown.
 */
@Entity
@Table(name = "crisis_answer")
public class CrisisAnswer implements Kept {
    /** How it ended for now. */
    public enum Disposition {
        SAFE_WITH_PLAN,
        EMERGENCY_SERVICES,
        OTHER_CARE,
        /** The task stays with somebody: the outreach goes on outside this record. */
        NOT_REACHED
    }

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    private UUID clinician;

    @Column(name = "clinician_name")
    private String clinicianName;

    private boolean reached;

    @HealthData
    private String assessment;

    @HealthData
    @Column(name = "safety_plan")
    private String safetyPlan;

    @HealthData
    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected CrisisAnswer() {
        this(new UUID(0, 0), new Signer(new UUID(0, 0), ""), false, "", "", Disposition.NOT_REACHED, Instant.EPOCH);
    }

    CrisisAnswer(
            UUID request,
            Signer clinician,
            boolean reached,
            String assessment,
            String safetyPlan,
            Disposition disposition,
            Instant now) {
        this.id = Ids.random();
        this.requestId = request;
        this.clinician = clinician.account();
        this.clinicianName = clinician.name();
        this.reached = reached;
        this.assessment = PlainText.checked(assessment.strip(), PlainText.NOTE);
        this.safetyPlan = PlainText.checked(safetyPlan.strip(), PlainText.NOTE);
        this.disposition = disposition;
        this.answeredAt = now;
    }

    @Override
    public UUID keyOwner() {
        return requestId;
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

    public boolean isReached() {
        return reached;
    }

    public String getAssessment() {
        return assessment;
    }

    public String getSafetyPlan() {
        return safetyPlan;
    }

    public Disposition getDisposition() {
        return disposition;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }
}
