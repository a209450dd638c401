package org.candor.ownrecord;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;

/**
 * A file that a patient brought to her request: its name, of whom it says it is, and how much of it was read. The file itself
 * is not kept. When name or birth date are not the account's, nothing of it counts until she says that it is hers.
 */
@Entity
@Table(name = "brought_file")
public class BroughtFile implements Kept {
    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @HealthData
    private String name;

    @HealthData
    @Column(name = "patient_name")
    private String patientName;

    @HealthData
    @Column(name = "patient_born")
    private String patientBorn;

    private boolean doubted;
    private boolean taken;
    private int entries;

    @Column(name = "left_out")
    private int leftOut;

    @Column(name = "brought_at")
    private Instant broughtAt;

    @Version
    private long version;

    protected BroughtFile() {
        this(new UUID(0, 0), "", OwnRecord.NOTHING, false, Instant.EPOCH);
    }

    BroughtFile(UUID request, String name, OwnRecord record, boolean doubted, Instant now) {
        this.id = Ids.random();
        this.requestId = request;
        this.name = name;
        this.patientName = (record.patient().given() + " " + record.patient().family()).strip();
        this.patientBorn = record.patient().birthDate();
        this.doubted = doubted;
        this.taken = !doubted;
        this.entries = record.counts().entries();
        this.leftOut = record.counts().unreadable() + record.counts().otherUnit();
        this.broughtAt = now;
    }

    void isHers() {
        taken = true;
    }

    @Override
    public UUID keyOwner() {
        return requestId;
    }

    public UUID getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** Of whom the file says it is, blank when it does not. */
    public String getPatientName() {
        return patientName;
    }

    public String getPatientBorn() {
        return patientBorn;
    }

    /** Name or birth date differ from the account's. */
    public boolean isDoubted() {
        return doubted;
    }

    /** Without doubt, or the patient said that it is hers. */
    public boolean isTaken() {
        return taken;
    }

    public int getEntries() {
        return entries;
    }

    /** What should have been a suggestion, but could not be read or came in a unit that we do not convert. */
    public int getLeftOut() {
        return leftOut;
    }

    public Instant getBroughtAt() {
        return broughtAt;
    }
}
