package org.candor.workflow.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Fingerprint;
import org.candor.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A published drawing of a workflow, or a published rule table, with who proposed it, who approved it, and when. Never changed: a request finishes on the edition that it
 * started with, and the bytes here are exactly those that the engine runs.
 */
@Entity
@Table(name = "workflow_edition")
public class WorkflowEdition {
    static final int LONGEST_NAME = 80;

    static final int LONGEST_NOTE = 500;

    @Id
    private UUID id;

    @Column(name = "process_key")
    private String processKey;

    private int number;

    private String bpmn;

    private String sha256;

    private @Nullable UUID author;

    @Column(name = "author_name")
    private String authorName;

    private @Nullable UUID approver;

    @Column(name = "approver_name")
    private String approverName;

    /** What was proposed and approved; null for what was shipped. */
    @Column(name = "proposal_id")
    private @Nullable UUID proposalId;

    private String name;

    private String note;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "definition_id")
    private @Nullable String definitionId;

    protected WorkflowEdition() {
        this(new Drawn("", "", "", null), 0, Instant.EPOCH);
    }

    /** What was drawn and what the engine calls it. */
    record Drawn(
            String processKey,
            String bpmn,
            String sha256,
            @Nullable String definitionId) {}

    private WorkflowEdition(Drawn drawn, int number, Instant publishedAt) {
        this.id = Ids.random();
        this.processKey = drawn.processKey();
        this.bpmn = drawn.bpmn();
        this.sha256 = drawn.sha256();
        this.definitionId = drawn.definitionId();
        this.number = number;
        this.publishedAt = publishedAt;
        authorName = "";
        approverName = "";
        name = "";
        note = "";
    }

    /** Edition 1, as it came with the application. */
    static WorkflowEdition shipped(Drawn drawn, Instant now) {
        return new WorkflowEdition(drawn, 1, now);
    }

    /** What one person proposed and another approved. */
    static WorkflowEdition approved(Drawn drawn, int number, EditionProposal proposal, EditionProposal.By approver) {
        var edition = new WorkflowEdition(drawn, number, approver.at());
        edition.author = proposal.getAuthor();
        edition.authorName = proposal.getAuthorName();
        edition.approver = approver.account();
        edition.approverName = approver.name();
        edition.proposalId = proposal.getId();
        edition.name = proposal.getName();
        edition.note = proposal.getNote();
        return edition;
    }

    public UUID getId() {
        return id;
    }

    /** The key of the workflow or rule table. */
    public String getProcessKey() {
        return processKey;
    }

    public int getNumber() {
        return number;
    }

    public String getBpmn() {
        return bpmn;
    }

    public byte[] bytes() {
        return bpmn.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of the exact bytes, in hexadecimal. */
    public String getSha256() {
        return sha256;
    }

    /** Enough of the fingerprint to name the bytes where there is little room. */
    public String getShortPrint() {
        return Fingerprint.brief(sha256);
    }

    /** The account that proposed it; null for what was shipped. */
    public @Nullable UUID getAuthor() {
        return author;
    }

    /** The name that the author had then; empty for what was shipped. */
    public String getAuthorName() {
        return authorName;
    }

    /** The account that approved it, never the author's; null for what was shipped. */
    public @Nullable UUID getApprover() {
        return approver;
    }

    /** The name that the approver had then; empty for what was shipped. */
    public String getApproverName() {
        return approverName;
    }

    /** What it is called in the list; empty for what was shipped. */
    public String getName() {
        return name;
    }

    public String getNote() {
        return note;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    /** What the engine calls this edition; null for a rule table, which is not given to it. */
    public @Nullable String getDefinitionId() {
        return definitionId;
    }
}
