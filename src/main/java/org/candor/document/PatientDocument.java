package org.candor.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;

/**
 * One paper of a patient: the PDF as it was made, for ever. A correction is another paper.
 *
 * <p>FHIR counterpart: <a href="https://hl7.org/fhir/R4/documentreference.html">DocumentReference</a>.
 */
@Entity
@Table(name = "patient_document")
public class PatientDocument implements Kept {

    /** What a paper is. */
    public enum Kind {
        SIGNED_CONSENT,
        COUNTERSIGNED_CONSENT,
        DECISION_LETTER
    }

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    private UUID subject;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;

    private String language;

    @Column(name = "made_at")
    private Instant madeAt;

    private String sha256;

    @HealthData
    private byte[] pdf;

    protected PatientDocument() {
        this(
                new UUID(0, 0),
                new UUID(0, 0),
                new UUID(0, 0),
                Kind.DECISION_LETTER,
                "",
                "en",
                Instant.EPOCH,
                "",
                new byte[0]);
    }

    PatientDocument(
            UUID id,
            UUID patientId,
            UUID subject,
            Kind kind,
            String title,
            String language,
            Instant madeAt,
            String sha256,
            byte[] pdf) {
        this.id = id;
        this.patientId = patientId;
        this.subject = subject;
        this.kind = kind;
        this.title = title;
        this.language = language;
        this.madeAt = madeAt;
        this.sha256 = sha256;
        this.pdf = pdf.clone();
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

    /** The record it came from: a consent, or a request for a letter. */
    public UUID getSubject() {
        return subject;
    }

    public Kind getKind() {
        return kind;
    }

    public String getTitle() {
        return title;
    }

    public String getLanguage() {
        return language;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    /** SHA-256 of the file, 64 hexadecimal digits. */
    public String getSha256() {
        return sha256;
    }

    public byte[] pdf() {
        return pdf.clone();
    }
}
