package org.candor.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.jspecify.annotations.Nullable;

/**
 * What the patient certified and sent, exactly: a FHIR Bundle of QuestionnaireResponses, each pinned to the version answered, with its
 * SHA-256. Never changes; an amendment is the next number.
 */
@Entity
@Table(name = "intake_submission")
public class Submission implements Kept {

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID request;

    private int number;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private UUID submittedBy;

    @HealthData
    private String fhir;

    private String sha256;

    @Column(name = "safety_screen_at")
    private @Nullable Instant safetyScreenAt;

    @HealthData
    @Convert(converter = GivenColumn.class)
    private @Nullable List<String> otherwise;

    protected Submission() {
        this(new UUID(0, 0), new UUID(0, 0), 0, Instant.EPOCH, new UUID(0, 0), "", null, List.of());
    }

    Submission(
            UUID id,
            UUID request,
            int number,
            Instant submittedAt,
            UUID submittedBy,
            String fhir,
            @Nullable Instant safetyScreenAt,
            List<String> otherwise) {
        this.id = id;
        this.request = request;
        this.number = number;
        this.submittedAt = submittedAt;
        this.submittedBy = submittedBy;
        this.fhir = fhir;
        this.sha256 = sha256(fhir);
        this.safetyScreenAt = safetyScreenAt;
        this.otherwise = otherwise.isEmpty() ? null : otherwise;
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public UUID keyOwner() {
        return request;
    }

    public UUID getId() {
        return id;
    }

    public UUID getRequest() {
        return request;
    }

    /** 1 for the first, then one more for each amendment. */
    public int getNumber() {
        return number;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    public UUID getSubmittedBy() {
        return submittedBy;
    }

    /** When the suicide screen in it was begun: a screen is as old as its oldest answer. Empty when it was not answered. */
    public Optional<Instant> getSafetyScreenAt() {
        return Optional.ofNullable(safetyScreenAt);
    }

    /** Where another source said otherwise when this was sent, in words. */
    public List<String> getOtherwise() {
        return otherwise == null ? List.of() : otherwise;
    }

    /** The Bundle as JSON. */
    public String getFhir() {
        return fhir;
    }

    public String getSha256() {
        return sha256;
    }
}
