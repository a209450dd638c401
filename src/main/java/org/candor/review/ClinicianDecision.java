package org.candor.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.patient.IdentityMeans;
import org.candor.screening.Facts;
import org.candor.screening.Snapshot;
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

    /** Of a decision from before facts were kept. */
    private static final Snapshot.Change UNKNOWN = new Snapshot.Change("Facts", "as they were", "changed");

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

    /** All facts at that moment; null for decisions from before they were kept. */
    @HealthData
    private @Nullable String facts;

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

    /** What changed of what it was given on. */
    @HealthData
    @Column(name = "ended_facts")
    private @Nullable String endedFacts;

    @Version
    private long version;

    protected ClinicianDecision() {
        this(
                new UUID(0, 0),
                new Subject(new UUID(0, 0), null),
                Kind.DECLINE,
                new Signature(new Signer(new UUID(0, 0), ""), "", new Words(Evaluation.RECORDS, "", "")),
                Snapshot.read(""),
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
     * @param facts on which it was made
     * @param validUntil of an approval; null for every other kind
     */
    ClinicianDecision(
            UUID request,
            Subject patient,
            Kind kind,
            Signature signature,
            Snapshot facts,
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
        this.factsPrint = facts.sha256();
        this.facts = facts.toString();
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

    /**
     * Whether a fact changed that it was given on; then which one is kept. Facts that nobody relied on change nothing.
     *
     * @param used names of the facts that rules look at, or the decision itself
     */
    boolean isStaleBy(Facts current, Set<String> used) {
        var changed = facts == null
                ? (factsPrint.equals(current.fingerprint()) ? List.<Snapshot.Change>of() : List.of(UNKNOWN))
                : Snapshot.read(facts).changedIn(current, used);
        if (changed.isEmpty() || state != State.LIVING) {
            return false;
        }
        endedFacts = changed.stream()
                .map(change -> change.fact() + ": " + change.before() + " → " + change.after())
                .collect(Collectors.joining("; "));
        return true;
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

    /** "Systolic pressure (mmHg): 126 → 148": what changed of what it was given on. */
    public @Nullable String getEndedFacts() {
        return endedFacts;
    }

    public @Nullable End getEndedWhy() {
        return endedWhy;
    }
}
