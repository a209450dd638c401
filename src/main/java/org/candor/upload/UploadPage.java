package org.candor.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;

/** One picture of an {@link Upload}: a JPEG that this server drew, sealed with the patient's key. Never changed. */
@Entity
@Table(name = "upload_page")
public class UploadPage implements Kept {
    @Id
    private UUID id;

    @Column(name = "upload_id")
    private UUID uploadId;

    @Column(name = "patient_id")
    private UUID patientId;

    /** From 0. */
    private int place;

    @HealthData
    private byte[] picture;

    protected UploadPage() {
        this(new UUID(0, 0), new UUID(0, 0), 0, new byte[0]);
    }

    UploadPage(UUID upload, UUID patient, int place, byte[] picture) {
        this.id = Ids.random();
        this.uploadId = upload;
        this.patientId = patient;
        this.place = place;
        this.picture = picture.clone();
    }

    @Override
    public UUID keyOwner() {
        return patientId;
    }

    public UUID getId() {
        return id;
    }

    public UUID getUploadId() {
        return uploadId;
    }

    public int getPlace() {
        return place;
    }

    /** A JPEG. */
    public byte[] picture() {
        return picture.clone();
    }
}
