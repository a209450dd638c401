package org.candor.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Something that staff measured or found out: a blood pressure, a liver value, the drug-monitoring look-up. It counts
 * before what the patient wrote, from the day on which it was observed. Never changed; a later one replaces it.
 *
 * <p>FHIR counterpart: <a href="https://hl7.org/fhir/R4/observation.html">Observation</a>.
 */
@Entity
@Table(name = "recorded_fact")
public class RecordedFact implements Kept {
    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    private String name;

    @HealthData
    private String given;

    @Column(name = "observed_on")
    private LocalDate observedOn;

    @Column(name = "recorded_by")
    private UUID recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** The picture that it was read off; nothing when it was measured or looked up. */
    @Column(name = "upload_id")
    private @Nullable UUID uploadId;

    protected RecordedFact() {
        this(new UUID(0, 0), Recordable.PDMP, "", LocalDate.EPOCH, new UUID(0, 0), Instant.EPOCH);
    }

    RecordedFact(UUID request, Recordable what, String given, LocalDate observedOn, UUID account, Instant now) {
        this.id = Ids.random();
        this.requestId = request;
        this.name = what.fact();
        this.given = given;
        this.observedOn = observedOn;
        this.recordedBy = account;
        this.recordedAt = now;
    }

    /** The same, read off a picture; nothing when it was not. */
    RecordedFact from(@Nullable UUID upload) {
        uploadId = upload;
        return this;
    }

    @Override
    public UUID keyOwner() {
        return requestId;
    }

    /** The name of the fact as the rules know it. */
    public String getName() {
        return name;
    }

    public String getGiven() {
        return given;
    }

    public LocalDate getObservedOn() {
        return observedOn;
    }

    public UUID getRecordedBy() {
        return recordedBy;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** Whether it was read off this picture. */
    public boolean comesFrom(UUID upload) {
        return upload.equals(uploadId);
    }
}
