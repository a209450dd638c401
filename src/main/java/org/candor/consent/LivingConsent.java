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

    /** The request it was signed for, else the patient. */
    @Column(name = "about")
    private UUID about;

    @Column(name = "form_key")
    private String formKey;

    @Column(name = "language")
    private String language;

    @Column(name = "valid_until")
    private Instant validUntil;

    protected LivingConsent() {
        consentId = new UUID(0, 0);
        patientId = consentId;
        about = consentId;
        formKey = "";
        language = "";
        validUntil = Instant.EPOCH;
    }

    static LivingConsent of(Consent consent) {
        var living = new LivingConsent();
        living.consentId = consent.getId();
        living.patientId = consent.getPatientId();
        living.about = consent.getAbout();
        living.formKey = consent.getFormKey();
        living.language = consent.getLanguage();
        living.validUntil = consent.getValidUntil();
        return living;
    }

    public UUID getConsentId() {
        return consentId;
    }

    public UUID getPatientId() {
        return patientId;
    }

    public UUID getAbout() {
        return about;
    }

    public String getFormKey() {
        return formKey;
    }

    public String getLanguage() {
        return language;
    }

    public Instant getValidUntil() {
        return validUntil;
    }
}
