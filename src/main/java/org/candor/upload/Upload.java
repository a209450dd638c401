package org.candor.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One photo or PDF that a patient sent to her request, and what staff said to it. Its pictures are {@link UploadPage}s. It has no name:
 * what a file is called says nothing that the patient did not choose from a list.
 *
 * <p>Nothing in a picture counts. Values that a nurse read off it are recorded facts that name it as their source.
 * FHIR counterpart: <a href="https://hl7.org/fhir/R4/documentreference.html">DocumentReference</a>.
 */
@Entity
@Table(name = "upload")
public class Upload {
    /** What it is for. */
    public enum Kind {
        LAB_RESULT,
        ECG,
        PILL_BOTTLE,
        PHOTO_ID
    }

    public enum State {
        /** Nobody has said anything to it. */
        WAITING,
        /** Staff looked at it, and recorded what counts. */
        CHECKED,
        /** The patient is asked to send it again. */
        NOT_READABLE
    }

    @Id
    private UUID id;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    /** Its number among those of the request. */
    private int place;

    private int pages;
    private long bytes;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "brought_at")
    private Instant broughtAt;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Column(name = "checked_by")
    private @Nullable UUID checkedBy;

    @Column(name = "checked_name")
    private @Nullable String checkedName;

    @Version
    private long version;

    protected Upload() {
        this(new UUID(0, 0), new UUID(0, 0), Kind.LAB_RESULT, 1, new Size(1, 1), Instant.EPOCH);
    }

    /** Of its pictures together. */
    record Size(int pages, long bytes) {}

    /** Who looked. */
    record Checker(UUID account, String name) {}

    Upload(UUID patient, UUID request, Kind kind, int place, Size size, Instant now) {
        this.id = Ids.random();
        this.patientId = patient;
        this.requestId = request;
        this.kind = kind;
        this.place = place;
        this.pages = size.pages();
        this.bytes = size.bytes();
        this.state = State.WAITING;
        this.broughtAt = now;
    }

    /** @throws Refusal {@code CHECKED} */
    void check(Checker checker, Instant now) {
        decide(State.CHECKED, checker, now);
    }

    /** @throws Refusal {@code CHECKED} */
    void askAgain(Checker checker, Instant now) {
        decide(State.NOT_READABLE, checker, now);
    }

    private void decide(State next, Checker checker, Instant now) {
        mustWait();
        state = next;
        checkedBy = checker.account();
        checkedName = checker.name();
        checkedAt = now;
    }

    /** @throws Refusal {@code CHECKED} */
    void mustWait() {
        if (!isWaiting()) {
            throw new Refusal(UploadRefusal.CHECKED, "upload " + id + " is " + state);
        }
    }

    /** @throws Refusal {@code OTHER_KIND} */
    void mustBePhotoId(boolean wanted) {
        if ((kind == Kind.PHOTO_ID) != wanted) {
            throw new Refusal(UploadRefusal.OTHER_KIND, "upload " + id + " is " + kind);
        }
    }

    /** @throws Refusal {@code NOT_FOUND} */
    void mustHave(int page) {
        if (page < 0 || page >= pages) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "page " + page + " of upload " + id);
        }
    }

    public boolean isWaiting() {
        return state == State.WAITING;
    }

    public UUID getId() {
        return id;
    }

    public UUID getPatientId() {
        return patientId;
    }

    public UUID getRequestId() {
        return requestId;
    }

    public Kind getKind() {
        return kind;
    }

    public int getPlace() {
        return place;
    }

    public int getPages() {
        return pages;
    }

    public long getBytes() {
        return bytes;
    }

    public State getState() {
        return state;
    }

    public Instant getBroughtAt() {
        return broughtAt;
    }

    public @Nullable Instant getCheckedAt() {
        return checkedAt;
    }

    public @Nullable UUID getCheckedBy() {
        return checkedBy;
    }

    public @Nullable String getCheckedName() {
        return checkedName;
    }
}
