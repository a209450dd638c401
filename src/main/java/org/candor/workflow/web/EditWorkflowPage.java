package org.candor.workflow.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.check.TolerantReading;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.replay.Replay;
import org.candor.workflow.replay.ReplayService;
import org.jspecify.annotations.Nullable;

/** The editor of a workflow's draft: draw, save, check, ask a second person. */
@Named
@ViewScoped
public class EditWorkflowPage extends DraftPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReplayService replays;

    private String bpmn = "";
    private boolean changed;
    private @Nullable Replay replay;
    private String file = "";
    private @Nullable TolerantReading opened;

    /** Without a workflow in the address, the list of workflows. */
    public @Nullable String open() {
        if (getKey().isBlank()) {
            return LIST;
        }
        if (RuleTable.of(getKey()).isPresent()) {
            return "/admin/edit-table?faces-redirect=true&table=" + getKey();
        }
        bpmn = openDraft().getBpmn();
        changed = !bpmn.equals(editions.live(getKey()).getBpmn());
        return null;
    }

    public void save() {
        keep();
        findings = null;
    }

    @Override
    public void check() {
        keep();
        findings = editions.check(getKey(), bpmn);
    }

    /** Plays the way to a finding on an engine of its own; the drawing is the one that was checked last. */
    public void show(int finding) {
        replay = replays.show(getKey(), opened == null ? bpmn : opened.bpmn(), finding);
    }

    /** Shows the drawing of a file with what was left out of it; nothing is saved. */
    public void openFile() {
        opened = null;
        replay = null;
        opened = editions.view(file);
        findings = editions.check(getKey(), opened.bpmn());
    }

    public String propose() {
        check();
        return proposeChecked();
    }

    private void keep() {
        opened = null;
        seen(editions.save(getKey(), version, bpmn));
        changed = true;
        replay = null;
    }

    public String getCatalogue() {
        return StudioCatalogue.json(StepCatalogue.shipped(), text);
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

    public boolean isChanged() {
        return changed;
    }

    public String getBpmn() {
        return bpmn;
    }

    /** A browser sends line ends as CR LF; drawings keep LF. */
    public void setBpmn(String bpmn) {
        this.bpmn = bpmn.replace("\r\n", "\n");
    }
}
