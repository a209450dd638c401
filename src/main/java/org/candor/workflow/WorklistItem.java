package org.candor.workflow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * One thing somebody has to do, as the task list shows it. Written in the engine's transaction for each user task, or
 * by a feature for work outside any diagram (a crisis, vitals). Who holds it lives here only; the engine's task has no
 * assignee (ADR-0010). Holds no name and no health data.
 */
@Entity
@Table(name = "worklist_item")
public class WorklistItem {
    @Id
    private UUID id;

    private UUID subject;

    @Column(name = "step_key")
    private String stepKey;

    private String label;

    @Column(name = "task_id")
    private @Nullable String taskId;

    @Column(name = "element_id")
    private @Nullable String elementId;

    @Column(name = "definition_id")
    private @Nullable String definitionId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "red_flag")
    private boolean redFlag;

    @Column(name = "claimed_by")
    private @Nullable UUID claimedBy;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "done_by")
    private @Nullable UUID doneBy;

    protected WorklistItem() {
        this(new UUID(0, 0), new UUID(0, 0), "", "", Role.WORKFLOW, Instant.EPOCH, null, false);
    }

    WorklistItem(
            UUID id,
            UUID subject,
            String stepKey,
            String label,
            Role role,
            Instant createdAt,
            @Nullable Instant dueAt,
            boolean redFlag) {
        this.id = id;
        this.subject = subject;
        this.stepKey = stepKey;
        this.label = label;
        this.role = role;
        this.createdAt = createdAt;
        this.dueAt = dueAt;
        this.redFlag = redFlag;
    }

    void ofTask(String task, String element, String definition) {
        taskId = task;
        elementId = element;
        definitionId = definition;
    }

    void finished(Instant at, @Nullable UUID by) {
        doneAt = at;
        doneBy = by;
    }

    public UUID getId() {
        return id;
    }

    /** The record it is about: an intake request, or a consent in renewals and revocations. */
    public UUID getSubject() {
        return subject;
    }

    /** The catalogue key, which names the form and the sentence. */
    public String getStepKey() {
        return stepKey;
    }

    /** What the diagram calls the step; the admin's own words. */
    public String getLabel() {
        return label;
    }

    public Role getRole() {
        return role;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Optional<Instant> due() {
        return Optional.ofNullable(dueAt);
    }

    public @Nullable Instant getDueAt() {
        return dueAt;
    }

    public boolean isRedFlag() {
        return redFlag;
    }

    public @Nullable UUID getClaimedBy() {
        return claimedBy;
    }

    public @Nullable Instant getDoneAt() {
        return doneAt;
    }

    /** Who finished it; empty while it is open, and when the workflow left it. */
    public @Nullable UUID getDoneBy() {
        return doneBy;
    }

    public boolean isOpen() {
        return doneAt == null;
    }

    /** The engine's task, empty for work outside any diagram. */
    public Optional<String> task() {
        return Optional.ofNullable(taskId);
    }

    /** The engine's definition, by which an edition is known; empty for work outside any diagram. */
    public Optional<String> definition() {
        return Optional.ofNullable(definitionId);
    }
}
