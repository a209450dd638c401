package org.candor.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.candor.shared.Refusal;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.jspecify.annotations.Nullable;

/**
 * One person's request for a course of at-home ketamine infusions, from first contact to the last answer.
 *
 * <p>Holds only what stays true without the workflow: whose turn it is belongs to the engine and the worklist. Holds no answer; see
 * {@link IntakeAnswer}. FHIR counterpart: <a href="https://hl7.org/fhir/R4/servicerequest.html">ServiceRequest</a>.
 */
@Entity
@Table(name = "intake_request")
public class IntakeRequest implements Kept {

    /** OPEN: the patient may answer. SUBMITTED: the practice has it. */
    public enum Status {
        OPEN,
        SUBMITTED,
        WITHDRAWN,
        CLOSED
    }

    @Id
    private UUID id;

    private String number;

    @Column(name = "patient_id")
    private @Nullable UUID patientId;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** Sections the practice asked for again, by id; blank on first intake. */
    @HealthData
    private String reopened;

    @Column(name = "brought_record")
    private boolean broughtRecord;

    @Version
    private long version;

    protected IntakeRequest() {
        this(new UUID(0, 0), "", null, Origin.FORM, Instant.EPOCH);
    }

    /**
     * @param number as people say it, R-NNNNNN; see {@link IntakeRequests#freeNumber()}
     * @param patientId nothing while there is a contact but no patient yet
     */
    public IntakeRequest(UUID id, String number, @Nullable UUID patientId, Origin origin, Instant now) {
        this.id = id;
        this.number = number;
        this.patientId = patientId;
        this.origin = origin;
        this.status = Status.OPEN;
        this.openedAt = now;
        this.reopened = "";
    }

    /** The contact signed up: the request is this patient's from now on. */
    public void belongsTo(UUID patient) {
        patientId = patient;
    }

    /**
     * Hands the answers to the practice; from here on the patient cannot edit them.
     *
     * @throws Refusal {@code NOT_OPEN} on a second submit
     */
    void submit(Instant now) {
        mustBeOpen();
        status = Status.SUBMITTED;
        submittedAt = now;
        reopened = "";
    }

    /**
     * The practice asks for more: the patient may change these sections again.
     *
     * @throws Refusal {@code ALREADY_ENDED}
     */
    public void reopen(Collection<String> sections) {
        if (hasEnded()) {
            throw new Refusal(IntakeRefusal.ALREADY_ENDED, id + " is " + status);
        }
        var all = new TreeSet<>(reopenedSections());
        all.addAll(sections);
        reopened = String.join(",", all);
        status = Status.OPEN;
    }

    /**
     * @throws Refusal {@code ALREADY_ENDED}
     */
    public void withdraw(Instant now) {
        end(Status.WITHDRAWN, now);
    }

    /**
     * @throws Refusal {@code ALREADY_ENDED}
     */
    public void close(Instant now) {
        end(Status.CLOSED, now);
    }

    /** @throws Refusal {@code NOT_OPEN} */
    void mustBeOpen() {
        if (status != Status.OPEN) {
            throw new Refusal(IntakeRefusal.NOT_OPEN, id + " is " + status);
        }
    }

    /** Whether the patient may change the section now: any on first intake, later those asked for again. */
    public boolean mayEdit(String section) {
        return status == Status.OPEN && (!wasSubmitted() || reopenedSections().contains(section));
    }

    private void end(Status end, Instant now) {
        if (hasEnded()) {
            throw new Refusal(IntakeRefusal.ALREADY_ENDED, id + " is " + status);
        }
        status = end;
        endedAt = now;
    }

    /** The patient brought a record of her own: from now on it is asked what it says. */
    public void bringsRecord() {
        broughtRecord = true;
    }

    public boolean hasBroughtRecord() {
        return broughtRecord;
    }

    public boolean hasEnded() {
        return status == Status.WITHDRAWN || status == Status.CLOSED;
    }

    /** Whether answers were sent once already, so that what follows is an amendment. */
    public boolean wasSubmitted() {
        return submittedAt != null;
    }

    /** The sections asked for again; empty on first intake. */
    public Set<String> reopenedSections() {
        return reopened.isEmpty() ? Set.of() : Set.of(reopened.split(","));
    }

    @Override
    public UUID keyOwner() {
        return id;
    }

    public UUID getId() {
        return id;
    }

    public String number() {
        return number;
    }

    public String getNumber() {
        return number;
    }

    public @Nullable UUID getPatientId() {
        return patientId;
    }

    public Origin getOrigin() {
        return origin;
    }

    public Status getStatus() {
        return status;
    }

    public Instant getOpenedAt() {
        return openedAt;
    }

    public @Nullable Instant getSubmittedAt() {
        return submittedAt;
    }

    public @Nullable Instant getEndedAt() {
        return endedAt;
    }
}
