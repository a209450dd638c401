package org.candor.workflow.edition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.candor.workflow.drawing.DrawingReader;

/** The one drawing of a workflow that is being changed, begun from an edition. It runs nowhere until two people made it an edition. */
@Entity
@Table(name = "workflow_draft")
public class WorkflowDraft {
    @Id
    private UUID id;

    @Column(name = "process_key")
    private String processKey;

    @Column(name = "based_on")
    private UUID basedOn;

    private String bpmn;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private UUID updatedBy;

    @Column(name = "updated_by_name")
    private String updatedByName;

    /** Account ids with a space between: everybody whose lines may stand in the drawing. */
    @Column(name = "drawn_by")
    private String drawnBy;

    @Version
    private long version;

    protected WorkflowDraft() {
        id = new UUID(0, 0);
        processKey = "";
        basedOn = id;
        bpmn = "";
        updatedAt = Instant.EPOCH;
        updatedBy = id;
        updatedByName = "";
        drawnBy = "";
    }

    WorkflowDraft(WorkflowEdition edition, UUID by, String name, Instant now) {
        id = Ids.random();
        processKey = edition.getProcessKey();
        basedOn = edition.getId();
        bpmn = edition.getBpmn();
        updatedAt = now;
        updatedBy = by;
        updatedByName = name;
        drawnBy = "";
    }

    /**
     * Replaces the drawing.
     *
     * @param seen the version that the person looked at
     * @throws Refusal {@code CHANGED_MEANWHILE}, {@code TOO_LARGE}
     */
    void redraw(String drawing, long seen, UUID by, String name, Instant now) {
        if (seen != version) {
            throw new Refusal(EditionRefusal.CHANGED_MEANWHILE, "draft " + id, updatedByName);
        }
        if (drawing.getBytes(StandardCharsets.UTF_8).length > DrawingReader.MOST_BYTES) {
            throw new Refusal(EditionRefusal.TOO_LARGE, "draft " + id);
        }
        bpmn = drawing;
        updatedAt = now;
        updatedBy = by;
        updatedByName = name;
        drawnBy = and(by);
    }

    /** Those who drew it, and this one. */
    String and(UUID one) {
        return drawnBy.contains(one.toString()) ? drawnBy : (drawnBy + " " + one).strip();
    }

    /** Begins again from an edition, whatever was drawn. */
    void restart(WorkflowEdition edition, UUID by, String name, Instant now) {
        basedOn = edition.getId();
        bpmn = edition.getBpmn();
        updatedAt = now;
        updatedBy = by;
        updatedByName = name;
        drawnBy = by.toString();
    }

    public UUID getId() {
        return id;
    }

    public String getProcessKey() {
        return processKey;
    }

    public UUID getBasedOn() {
        return basedOn;
    }

    public String getBpmn() {
        return bpmn;
    }

    public byte[] bytes() {
        return bpmn.getBytes(StandardCharsets.UTF_8);
    }

    public Instant getUpdatedAt() {
        return updatedAt;
    }

    public UUID getUpdatedBy() {
        return updatedBy;
    }

    public String getUpdatedByName() {
        return updatedByName;
    }

    public long getVersion() {
        return version;
    }
}
