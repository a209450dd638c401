package org.candor.workflow.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.candor.shared.Refusal;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.check.TolerantReading;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.edition.EditionProposal;
import org.candor.workflow.edition.EditionRefusal;
import org.candor.workflow.edition.EditionService;
import org.candor.workflow.edition.ProposalService;
import org.candor.workflow.edition.WorkflowDraft;
import org.candor.workflow.replay.Replay;
import org.candor.workflow.replay.ReplayService;
import org.jspecify.annotations.Nullable;

/** The editor of a workflow's draft: draw, save, check, ask a second person. */
@Named
@ViewScoped
public class EditWorkflowPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EditionService editions;

    @Inject
    private ProposalService proposals;

    @Inject
    private ReplayService replays;

    @Inject
    private TextBundle text;

    @Inject
    private FieldNotes notes;

    private String workflow = "";
    private String bpmn = "";
    private String name = "";
    private String note = "";
    private long version;
    private int base;
    private boolean changed;
    private @Nullable Instant savedAt;
    private @Nullable List<Finding> findings;
    private @Nullable Replay replay;
    private String file = "";
    private @Nullable TolerantReading opened;

    /** Without a workflow in the address, the list of workflows. */
    public @Nullable String open() {
        if (workflow.isBlank()) {
            return "/admin/workflows.xhtml?faces-redirect=true";
        }
        if (RuleTable.of(workflow).isPresent()) {
            return "/admin/edit-table?faces-redirect=true&table=" + workflow;
        }
        var draft = editions.openDraft(workflow);
        bpmn = draft.getBpmn();
        base = editions.edition(draft.getBasedOn()).getNumber();
        changed = !bpmn.equals(editions.live(workflow).getBpmn());
        seen(draft);
        return null;
    }

    public void save() {
        keep();
        findings = null;
    }

    public void check() {
        keep();
        findings = editions.check(workflow, bpmn);
    }

    /** Plays the way to a finding on an engine of its own; the drawing is the one that was checked last. */
    public void show(int finding) {
        replay = replays.show(workflow, opened == null ? bpmn : opened.bpmn(), finding);
    }

    /** Shows the drawing of a file with what was left out of it; nothing is saved. */
    public void openFile() {
        opened = null;
        replay = null;
        opened = editions.view(file);
        findings = editions.check(workflow, opened.bpmn());
    }

    public String propose() {
        check();
        if (!getFindings().isEmpty()) {
            throw new Refusal(EditionRefusal.NOT_ACCEPTED, workflow);
        }
        proposals.propose(workflow, version, name, note);
        notes.done("workflow.proposed", getTitle());
        return "/admin/workflows?faces-redirect=true";
    }

    public String discard() {
        editions.discard(workflow);
        notes.done("workflow.discarded", getTitle());
        return "/admin/workflows?faces-redirect=true";
    }

    private void keep() {
        opened = null;
        seen(editions.save(workflow, version, bpmn));
        changed = true;
        replay = null;
    }

    private void seen(WorkflowDraft draft) {
        version = draft.getVersion();
        savedAt = draft.getUpdatedAt();
    }

    /** What was asked for last, while it waits or after it was sent back; asked anew each time, as a save may end it. */
    public List<EditionProposal> getAsked() {
        return proposals.last(workflow).stream()
                .filter(last -> last.isOpen() || last.getState() == EditionProposal.State.SENT_BACK)
                .toList();
    }

    public String getTitle() {
        return text.get("workflow." + workflow);
    }

    public String getCatalogue() {
        return StudioCatalogue.json(StepCatalogue.shipped(), text);
    }

    /** The state of the check: not made since the last save, accepted, or refused with findings. */
    public boolean isChecked() {
        return findings != null;
    }

    public List<Finding> getFindings() {
        return findings == null ? List.of() : findings;
    }

    /** What the engine did on the way that was shown last; null where none was since the check. */
    public @Nullable PlayedWay getPlayed() {
        return replay == null ? null : PlayedWay.of(replay, text);
    }

    /** Whether the drawing on the page comes from a file and is not saved yet. */
    public boolean isFromFile() {
        return opened != null;
    }

    /** The drawing of the file. */
    public String getOpened() {
        return opened == null ? "" : opened.bpmn();
    }

    /** What was left out of the file. */
    public List<Finding> getLeftOut() {
        return opened == null ? List.of() : opened.notes();
    }

    /** A file's bytes in Base64; the page itself never shows them again. */
    public String getFile() {
        return "";
    }

    public void setFile(String file) {
        this.file = file;
    }

    /** The edition that the draft began from. */
    public int getBase() {
        return base;
    }

    public boolean isChanged() {
        return changed;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    public String getWorkflow() {
        return workflow;
    }

    /** Which workflow is edited is said once, by the address; what is sent later does not change it. */
    public void setWorkflow(@Nullable String key) {
        if (workflow.isEmpty() && key != null) {
            workflow = key;
        }
    }

    public String getBpmn() {
        return bpmn;
    }

    /** A browser sends line ends as CR LF; drawings keep LF. */
    public void setBpmn(String bpmn) {
        this.bpmn = bpmn.replace("\r\n", "\n");
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
