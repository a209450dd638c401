package org.candor.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.shared.PlainText;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;

/** A nurse talked with a patient who took the consent back: what the patient wants now. Never a try to change a mind. */
@Entity
@Table(name = "revocation_talk")
public class RevocationTalk implements Kept {
    @Id
    private UUID id;

    @Column(name = "consent_id")
    private UUID consentId;

    @Column(name = "patient_id")
    private UUID patientId;

    private UUID nurse;

    @Column(name = "nurse_name")
    private String nurseName;

    @HealthData
    private String note;

    @Column(name = "talked_at")
    private Instant talkedAt;

    protected RevocationTalk() {
        this(new UUID(0, 0), new UUID(0, 0), new Signer(new UUID(0, 0), ""), "", Instant.EPOCH);
    }

    RevocationTalk(UUID consent, UUID patient, Signer nurse, String note, Instant now) {
        this.id = Ids.random();
        this.consentId = consent;
        this.patientId = patient;
        this.nurse = nurse.account();
        this.nurseName = nurse.name();
        this.note = PlainText.checked(note.strip(), PlainText.NOTE);
        this.talkedAt = now;
    }

    @Override
    public UUID keyOwner() {
        return patientId;
    }

    public UUID getConsentId() {
        return consentId;
    }

    public UUID getNurse() {
        return nurse;
    }

    public String getNurseName() {
        return nurseName;
    }

    public String getNote() {
        return note;
    }

    public Instant getTalkedAt() {
        return talkedAt;
    }
}
