package org.candor.workflow.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Fingerprint;
import org.candor.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A draft that one person asks to make an edition: the exact bytes, and the live edition they were compared with. What is
 * asked for never changes; how it ended is written once, by {@link EditionProposals}, in one compare-and-set.
 */
@Entity
@Table(name = "edition_proposal")
public class EditionProposal {
    /** VOID: the draft was changed or thrown away, or another edition went live. */
    public enum State {
        OPEN,
        APPROVED,
        SENT_BACK,
        WITHDRAWN,
        VOID
    }

    @Id
    private UUID id;

    @Column(name = "process_key", updatable = false)
    private String processKey;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String note;

    @Column(updatable = false)
    private String bpmn;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "compared_with", updatable = false)
    private UUID comparedWith;

    @Column(name = "needs_director", updatable = false)
    private boolean needsDirector;

    @Column(updatable = false)
    private UUID author;

    @Column(name = "author_name", updatable = false)
    private String authorName;

    /** Account ids with a space between: everybody who drew a part of it, and the author. */
    @Column(name = "drawn_by", updatable = false)
    private String drawnBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private State state;

    /** The workflow's key while the proposal is open: the database lets one stand for each. */
    @Column(name = "open_for")
    private @Nullable String openFor;

    @Column(name = "decided_by")
    private @Nullable UUID decidedBy;

    @Column(name = "decided_by_name")
    private @Nullable String decidedByName;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String reason;

    protected EditionProposal() {
        this(new Asked("", "", "", "", new UUID(0, 0), false, ""), new By(new UUID(0, 0), "", Instant.EPOCH));
    }

    /** What is asked for. */
    record Asked(
            String processKey,
            String bpmn,
            String name,
            String note,
            UUID comparedWith,
            boolean needsDirector,
            String drawnBy) {}

    /** Who acts, and when. */
    record By(UUID account, String name, Instant at) {}

    EditionProposal(Asked asked, By by) {
        id = Ids.random();
        processKey = asked.processKey();
        bpmn = asked.bpmn();
        sha256 = Fingerprint.sha256(bytes());
        name = asked.name();
        note = asked.note();
        comparedWith = asked.comparedWith();
        needsDirector = asked.needsDirector();
        author = by.account();
        authorName = by.name();
        drawnBy = asked.drawnBy();
        proposedAt = by.at();
        state = State.OPEN;
        openFor = processKey;
    }

    public UUID getId() {
        return id;
    }

    public String getProcessKey() {
        return processKey;
    }

    /** What the edition will be called in the list. */
    public String getName() {
        return name;
    }

    /** What changed, in the author's words. */
    public String getNote() {
        return note;
    }

    public String getBpmn() {
        return bpmn;
    }

    public final byte[] bytes() {
        return bpmn.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the exact bytes as they were proposed, in hexadecimal. */
    public String getSha256() {
        return sha256;
    }

    /** The edition that was live then. */
    public UUID getComparedWith() {
        return comparedWith;
    }

    /** Whether the second person must be the medical director. */
    public boolean needsDirector() {
        return needsDirector;
    }

    public UUID getAuthor() {
        return author;
    }

    /** Whether this person drew a part of it or proposed it; then somebody else has to decide. */
    public boolean isBy(UUID account) {
        return drawnBy.contains(account.toString());
    }

    public String getAuthorName() {
        return authorName;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public State getState() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN && openFor != null;
    }

    public @Nullable UUID getDecidedBy() {
        return decidedBy;
    }

    public @Nullable String getDecidedByName() {
        return decidedByName;
    }

    public @Nullable Instant getDecidedAt() {
        return decidedAt;
    }

    /** Why it was sent back. */
    public @Nullable String getReason() {
        return reason;
    }
}
