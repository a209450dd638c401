package org.candor.workflow.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A published drawing of a workflow, with who and when. Never changed: a request finishes on the edition that it
 * started with, and the bytes here are exactly those that the engine runs.
 */
@Entity
@Table(name = "workflow_edition")
public class WorkflowEdition {
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

    private String note;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "definition_id")
    private String definitionId;

    protected WorkflowEdition() {
        this(new Drawn("", "", "", ""), 0, null, "", "", Instant.EPOCH);
    }

    /** What was drawn and what the engine calls it. */
    record Drawn(String processKey, String bpmn, String sha256, String definitionId) {}

    WorkflowEdition(
            Drawn drawn, int number, @Nullable UUID author, String authorName, String note, Instant publishedAt) {
        this.id = Ids.random();
        this.processKey = drawn.processKey();
        this.bpmn = drawn.bpmn();
        this.sha256 = drawn.sha256();
        this.definitionId = drawn.definitionId();
        this.number = number;
        this.author = author;
        this.authorName = authorName;
        this.note = note;
        this.publishedAt = publishedAt;
    }

    public UUID getId() {
        return id;
    }

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

    /** The account that published it; null for what was shipped. */
    public @Nullable UUID getAuthor() {
        return author;
    }

    /** The name that the author had then; empty for what was shipped. */
    public String getAuthorName() {
        return authorName;
    }

    public String getNote() {
        return note;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    /** What the engine calls this edition. */
    public String getDefinitionId() {
        return definitionId;
    }
}
