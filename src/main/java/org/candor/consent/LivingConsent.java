package org.candor.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * There is one exactly as long as its consent is countersigned and not taken back. Infusion appointments refer to it in the
 * database, so that none can stand on a consent that is not living.
 */
@Entity
@Table(name = "living_consent")
public class LivingConsent {
    @Id
    @Column(name = "consent_id")
    private UUID consentId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "valid_until")
    private Instant validUntil;

    protected LivingConsent() {
        this(new UUID(0, 0), new UUID(0, 0), Instant.EPOCH);
    }

    private LivingConsent(UUID consentId, UUID patientId, Instant validUntil) {
        this.consentId = consentId;
        this.patientId = patientId;
        this.validUntil = validUntil;
    }

    static LivingConsent of(Consent consent) {
        return new LivingConsent(consent.getId(), consent.getPatientId(), consent.getValidUntil());
    }

    public UUID getConsentId() {
        return consentId;
    }

    public UUID getPatientId() {
        return patientId;
    }

    public Instant getValidUntil() {
        return validUntil;
    }
}
