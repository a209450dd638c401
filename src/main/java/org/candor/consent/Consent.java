package org.candor.consent;

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
import org.candor.shared.Refusal;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.jspecify.annotations.Nullable;

/**
 * One patient's signed consent: who agreed to which exact text, when, and who talked it through.
 *
 * <p>What was signed never changes. Living means countersigned, not taken back and not past its end; see {@link LivingConsent}.
 * FHIR counterpart: <a href="https://hl7.org/fhir/R4/consent.html">Consent</a>.
 */
@Entity
@Table(name = "consent")
public class Consent implements Kept {

    /** SIGNED: waits for the clinician. SUPERSEDED: signed again before a clinician countersigned. EXPIRED is told by the clock. */
    public enum State {
        SIGNED,
        ACTIVE,
        SUPERSEDED,
        REVOKED,
        EXPIRED
    }

    /** How the patient's word reached the practice. */
    public enum RevokedHow {
        PORTAL,
        PHONE,
        LETTER,
        IN_PERSON
    }

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "request_id")
    private @Nullable UUID requestId;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "form_version")
    private int formVersion;

    private String language;

    @Column(name = "text_sha256")
    private String textSha256;

    @Column(name = "signer_account")
    private UUID signerAccount;

    @HealthData
    @Column(name = "signer_name")
    private String signerName;

    @HealthData
    @Column(name = "typed_name")
    private @Nullable String typedName;

    @HealthData
    @Column(name = "drawn_png")
    private byte @Nullable [] drawnPng;

    @HealthData
    private String initials;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "countersigned_by")
    private @Nullable UUID countersignedBy;

    @Column(name = "countersigner_name")
    private @Nullable String countersignerName;

    @Column(name = "countersigned_at")
    private @Nullable Instant countersignedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable UUID revokedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "revoked_how")
    private @Nullable RevokedHow revokedHow;

    @Version
    private long version;

    protected Consent() {
        id = new UUID(0, 0);
        patientId = id;
        formKey = "";
        language = "";
        textSha256 = "";
        signerAccount = id;
        signerName = "";
        initials = "";
        signedAt = Instant.EPOCH;
        validUntil = Instant.EPOCH;
        state = State.SIGNED;
    }

    /**
     * The patient signs this version in this language.
     *
     * @param request nothing when it renews a consent outside a request
     * @param now the server's time
     */
    public static Consent sign(
            UUID id,
            UUID patient,
            @Nullable UUID request,
            ConsentForm form,
            ConsentText text,
            Signature by,
            Instant now) {
        var consent = new Consent();
        consent.id = id;
        consent.patientId = patient;
        consent.requestId = request;
        consent.formKey = form.key();
        consent.formVersion = form.version();
        consent.language = text.language();
        consent.textSha256 = text.fingerprint();
        consent.signerAccount = by.account();
        consent.signerName = by.name();
        consent.typedName = by.typed().isEmpty() ? null : by.typed();
        consent.drawnPng = by.drawing().length == 0 ? null : by.drawing();
        consent.initials = by.initials();
        consent.signedAt = now;
        consent.validUntil = now.plus(form.validity());
        return consent;
    }

    /**
     * The clinician who talked it through signs; from now on it is active.
     *
     * @throws Refusal {@code NOT_WAITING_FOR_CLINICIAN}, {@code OWN_CONSENT}
     */
    ConsentCountersigned countersign(UUID clinician, String name, Instant now) {
        if (stateAt(now) != State.SIGNED) {
            throw new Refusal(ConsentRefusal.NOT_WAITING_FOR_CLINICIAN, id + " is " + stateAt(now));
        }
        if (clinician.equals(signerAccount)) {
            throw new Refusal(ConsentRefusal.OWN_CONSENT, id + " by " + clinician);
        }
        state = State.ACTIVE;
        countersignedBy = clinician;
        countersignerName = name;
        countersignedAt = now;
        return new ConsentCountersigned(id, requestId);
    }

    /** @throws Refusal {@code NOT_IN_FORCE} */
    void mustBeInForce() {
        if (!canBeRevoked()) {
            throw new Refusal(ConsentRefusal.NOT_IN_FORCE, id + " is " + state);
        }
    }

    /**
     * Taken back, at once, also before the clinician signed.
     *
     * @throws Refusal {@code NOT_IN_FORCE}
     */
    void revoke(UUID by, RevokedHow how, Instant now) {
        mustBeInForce();
        state = State.REVOKED;
        revokedBy = by;
        revokedHow = how;
        revokedAt = now;
    }

    /** Signed anew before the clinician signed this one. Leaves any other state as it is. */
    void supersede() {
        if (state == State.SIGNED) {
            state = State.SUPERSEDED;
        }
    }

    public boolean canBeRevoked() {
        return state == State.SIGNED || state == State.ACTIVE;
    }

    public boolean isActiveAt(Instant now) {
        return stateAt(now) == State.ACTIVE;
    }

    /** The state that holds at this moment; after its last instant a consent is expired. */
    public State stateAt(Instant now) {
        return canBeRevoked() && !now.isBefore(validUntil) ? State.EXPIRED : state;
    }

    @Override
    public UUID keyOwner() {
        return patientId;
    }

    public UUID getId() {
        return id;
    }

    public UUID getPatientId() {
        return patientId;
    }

    public Optional<UUID> request() {
        return Optional.ofNullable(requestId);
    }

    public String getFormKey() {
        return formKey;
    }

    public int getFormVersion() {
        return formVersion;
    }

    public String getLanguage() {
        return language;
    }

    /** SHA-256 of the exact bytes that were shown. */
    public String getTextSha256() {
        return textSha256;
    }

    public UUID getSignerAccount() {
        return signerAccount;
    }

    public String getSignerName() {
        return signerName;
    }

    public @Nullable String getTypedName() {
        return typedName;
    }

    public Optional<byte[]> drawing() {
        return Optional.ofNullable(drawnPng).map(byte[]::clone);
    }

    public String getInitials() {
        return initials;
    }

    public Instant getSignedAt() {
        return signedAt;
    }

    public Instant getValidUntil() {
        return validUntil;
    }

    public @Nullable UUID getCountersignedBy() {
        return countersignedBy;
    }

    public @Nullable String getCountersignerName() {
        return countersignerName;
    }

    public @Nullable Instant getCountersignedAt() {
        return countersignedAt;
    }

    public @Nullable Instant getRevokedAt() {
        return revokedAt;
    }

    public @Nullable RevokedHow getRevokedHow() {
        return revokedHow;
    }
}
