package org.candor.workflow.web;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.candor.shared.Refusal;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.edition.EditionProposal;
import org.candor.workflow.edition.EditionRefusal;
import org.candor.workflow.edition.EditionService;
import org.candor.workflow.edition.ProposalService;
import org.candor.workflow.edition.WorkflowDraft;
import org.jspecify.annotations.Nullable;

/** What the editors of a drawing and of a rule table have in common: one draft, its check, and the way to a second person. */
public abstract class DraftPage implements Serializable {
    static final String LIST = "/admin/workflows?faces-redirect=true";
    private static final long serialVersionUID = 1L;

    @Inject
    EditionService editions;

    @Inject
    TextBundle text;

    @Inject
    private ProposalService proposals;

    @Inject
    private FieldNotes notes;

    long version;

    @Nullable
    List<Finding> findings;

    private String key = "";
    private String name = "";
    private String note = "";
    private int base;
    private @Nullable Instant savedAt;

    /** Finds out what stands in the way of the draft. */
    public abstract void check();

    /** The draft of the address; begun from the live edition where there is none. */
    WorkflowDraft openDraft() {
        var draft = editions.openDraft(key);
        base = editions.edition(draft.getBasedOn()).getNumber();
        seen(draft);
        return draft;
    }

    void seen(WorkflowDraft draft) {
        version = draft.getVersion();
        savedAt = draft.getUpdatedAt();
    }

    /** Asks for approval of a draft that was just checked. */
    String proposeChecked() {
        if (!getFindings().isEmpty()) {
            throw new Refusal(EditionRefusal.NOT_ACCEPTED, key);
        }
        proposals.propose(key, version, name, note);
        notes.done("workflow.proposed", getTitle());
        return LIST;
    }

    public String discard() {
        editions.discard(key);
        notes.done("workflow.discarded", getTitle());
        return LIST;
    }

    /** What was asked for last, while it waits or after it was sent back; asked anew each time, as a save may end it. */
    public List<EditionProposal> getAsked() {
        return proposals.last(key).stream()
                .filter(last -> last.isOpen() || last.getState() == EditionProposal.State.SENT_BACK)
                .toList();
    }

    public String getTitle() {
        return text.get("workflow." + key);
    }

    /** The state of the check: not made since the last save, accepted, or refused with findings. */
    public boolean isChecked() {
        return findings != null;
    }

    public List<Finding> getFindings() {
        return findings == null ? List.of() : findings;
    }

    /** The edition that the draft began from. */
    public int getBase() {
        return base;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    /** Key of the workflow or rule table. */
    public String getKey() {
        return key;
    }

    /** What is edited is said once, by the address; what is sent later does not change it. */
    public void setKey(@Nullable String named) {
        if (key.isEmpty() && named != null) {
            key = named;
        }
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
