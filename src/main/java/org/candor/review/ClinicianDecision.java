package org.candor.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candor.patient.IdentityMeans;
import org.candor.shared.Ids;
import org.candor.shared.PlainText;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.jspecify.annotations.Nullable;

/**
 * What a licensed clinician decided about one request, signed: who, under which licence, when, why, and on which facts.
 *
 * <p>An approval lives until its date, until it is superseded or until one of those facts changes; then it stays in the
 * record as ended. Only its {@link LivingApproval} opens booking. FHIR counterpart:
 * <a href="https://hl7.org/fhir/R4/clinicalimpression.html">ClinicalImpression</a>.
 */
@Entity
@Table(name = "clinician_decision")
public class ClinicianDecision implements Kept {
    /** In the spelling of the workflow's variable {@code decision}. */
    public enum Kind {
        APPROVE("approve"),
        DECLINE("decline"),
        REFER("refer"),
        ASK_FOR_MORE("askForMore");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** How the clinician came to know the patient. From a day on, some states count only an evaluation in person. */
    public enum Evaluation {
        IN_PERSON,
        VIDEO,
        RECORDS
    }

    /** LIVING and ENDED are for approvals; every other decision is simply made. */
    public enum State {
        LIVING,
        ENDED,
        MADE
    }

    /** Why an approval no longer holds. */
    public enum End {
        SUPERSEDED,
        FACT_CHANGED,
        EXPIRED,
        REQUEST_ENDED
    }

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "patient_id")
    private UUID patientId;

    /** The patient's way in, so that the database too refuses a decision about oneself. */
    @Column(name = "patient_account")
    private @Nullable UUID patientAccount;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    private Evaluation evaluation;

    @HealthData
    private String reasons;

    @HealthData
    private String meaning;

    private UUID clinician;

    @Column(name = "clinician_name")
    private String clinicianName;

    private String licence;

    @HealthData
    @Column(name = "facts_print")
    private String factsPrint;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_why")
    private @Nullable End endedWhy;

    @Version
    private long version;

    protected ClinicianDecision() {
        this(
                new UUID(0, 0),
                new Subject(new UUID(0, 0), null),
                Kind.DECLINE,
                new Signature(new Signer(new UUID(0, 0), ""), "", new Words(Evaluation.RECORDS, "", "")),
                "",
                Instant.EPOCH,
                null);
    }

    /**
     * What stands beside the signature.
     *
     * @param licence under which the clinician acts, for example "MD OR 204533"
     */
    public record Signature(Signer clinician, String licence, Words words) {}

    /**
     * What the clinician signs.
     *
     * @param meaning the sentence that the signature stands for
     * @param reasons the patient can read them
     * @param identitySeen whether the clinician compared a photo ID with the patient on that occasion
     */
    public record Words(Evaluation evaluation, String meaning, String reasons, boolean identitySeen) {
        /** Without a word about a photo ID. */
        public Words(Evaluation evaluation, String meaning, String reasons) {
            this(evaluation, meaning, reasons, false);
        }

        /** How a photo ID was compared; who decides by records alone saw nobody. */
        Optional<IdentityMeans> identity() {
            if (!identitySeen) {
                return Optional.empty();
            }
            return switch (evaluation) {
                case IN_PERSON -> Optional.of(IdentityMeans.IN_PERSON);
                case VIDEO -> Optional.of(IdentityMeans.VIDEO);
                case RECORDS -> Optional.empty();
            };
        }
    }

    /** About whom: the patient's record, and the account that signs in as the patient. */
    public record Subject(UUID patient, @Nullable UUID account) {}

    /**
     * @param factsPrint see {@link org.candor.screening.Facts#fingerprint()}
     * @param validUntil of an approval; null for every other kind
     */
    ClinicianDecision(
            UUID request,
            Subject patient,
            Kind kind,
            Signature signature,
            String factsPrint,
            Instant now,
            @Nullable Instant validUntil) {
        this.id = Ids.random();
        this.requestId = request;
        this.patientId = patient.patient();
        this.patientAccount = patient.account();
        this.kind = kind;
        this.evaluation = signature.words().evaluation();
        this.reasons = PlainText.checked(signature.words().reasons().strip(), PlainText.NOTE);
        this.meaning = signature.words().meaning();
        this.clinician = signature.clinician().account();
        this.clinicianName = signature.clinician().name();
        this.licence = signature.licence();
        this.factsPrint = factsPrint;
        this.decidedAt = now;
        this.validUntil = validUntil;
        this.state = kind == Kind.APPROVE ? State.LIVING : State.MADE;
    }

    /** The approval no longer holds. Ending it twice changes nothing. */
    void end(End why, Instant now) {
        if (state == State.LIVING) {
            state = State.ENDED;
            endedAt = now;
            endedWhy = why;
        }
    }

    /** Whether it was given on these facts. */
    boolean reliesOn(String print) {
        return factsPrint.equals(print);
    }

    public boolean isLiving(Instant at) {
        return state == State.LIVING && validUntil != null && at.isBefore(validUntil);
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

    public UUID getPatientId() {
        return patientId;
    }

    public Kind getKind() {
        return kind;
    }

    public Evaluation getEvaluation() {
        return evaluation;
    }

    public String getReasons() {
        return reasons;
    }

    public String getMeaning() {
        return meaning;
    }

    public UUID getClinician() {
        return clinician;
    }

    public String getClinicianName() {
        return clinicianName;
    }

    public String getLicence() {
        return licence;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public @Nullable Instant getValidUntil() {
        return validUntil;
    }

    public State getState() {
        return state;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    public @Nullable End getEndedWhy() {
        return endedWhy;
    }
}
