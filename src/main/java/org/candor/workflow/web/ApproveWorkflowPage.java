package org.candor.workflow.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.change.Change;
import org.candor.workflow.change.ChangeReport;
import org.candor.workflow.change.Risk;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.edition.EditionProposal;
import org.candor.workflow.edition.EditionService;
import org.candor.workflow.edition.ProposalService;
import org.jspecify.annotations.Nullable;

/** What somebody proposed, for the second person: the drawing, what changed, and the two answers. Who drew it may withdraw it. */
@Named
@ViewScoped
public class ApproveWorkflowPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String WORKFLOWS = "/admin/workflows?faces-redirect=true";

    @Inject
    private ProposalService proposals;

    @Inject
    private EditionService editions;

    @Inject
    private Caller caller;

    @Inject
    private TextBundle text;

    @Inject
    private FieldNotes notes;

    private @Nullable UUID id;
    private transient @Nullable EditionProposal proposal;
    private transient @Nullable ChangeReport report;
    private transient @Nullable ShownTable shown;
    private String seen = "";
    private String reason = "";

    /** Without a proposal in the address, the list of workflows. */
    public @Nullable String open() {
        if (id == null) {
            return WORKFLOWS;
        }
        getProposal();
        return null;
    }

    public String approve() {
        var workflow = getWorkflow();
        proposal = null;
        var edition = proposals.approve(Objects.requireNonNull(id), seen);
        notes.done(isTable() ? "table.published" : "workflow.published", workflow, edition.getNumber());
        return WORKFLOWS;
    }

    public String sendBack() {
        var asked = getProposal();
        proposal = null;
        proposals.sendBack(Objects.requireNonNull(id), reason);
        notes.done("workflow.sentBack", nameOf(asked), asked.getAuthorName());
        return WORKFLOWS;
    }

    public String withdraw() {
        var workflow = getWorkflow();
        proposal = null;
        proposals.withdraw(Objects.requireNonNull(id));
        notes.done("workflow.withdrawn", workflow);
        return WORKFLOWS;
    }

    public EditionProposal getProposal() {
        var known = proposal;
        if (known == null) {
            known = proposals.proposal(Objects.requireNonNull(id));
            proposal = known;
        }
        return known;
    }

    /** The same however the proposal ended: both drawings never change. */
    public ChangeReport getReport() {
        var known = report;
        if (known == null) {
            known = proposals.changes(Objects.requireNonNull(id));
            report = known;
        }
        return known;
    }

    /** What somebody may notice, the gravest first. */
    public List<Change> getChanges() {
        return getReport().changes().stream()
                .filter(each -> each.risk().compareTo(Risk.NO_EFFECT) < 0)
                .toList();
    }

    /** What is written differently and read the same. */
    public List<Change> getQuiet() {
        return getReport().changes().stream()
                .filter(each -> each.risk() == Risk.NO_EFFECT)
                .toList();
    }

    /** At how many elements only the picture differs. */
    public int getRedrawn() {
        return getReport().changes().size() - getChanges().size() - getQuiet().size();
    }

    public boolean isTable() {
        return RuleTable.of(getProposal().getProcessKey()).isPresent();
    }

    /** All rows as they are proposed; only of a rule table. */
    public ShownTable getShown() {
        var known = shown;
        if (known == null) {
            known = ShownTable.of(getProposal().getBpmn());
            shown = known;
        }
        return known;
    }

    /** The row that a change leads to; empty where there is none to show. */
    public String rowOf(Change change) {
        return isTable() ? getShown().rowOf(change.element()) : "";
    }

    public boolean isGrave(Change change) {
        return change.risk() == Risk.GUARD || change.risk() == Risk.UNFAMILIAR;
    }

    public String getWorkflow() {
        return nameOf(getProposal());
    }

    private String nameOf(EditionProposal asked) {
        return text.get("workflow." + asked.getProcessKey());
    }

    /** Number of the edition that was live when it was proposed. */
    public int getComparedWith() {
        return editions.edition(getProposal().getComparedWith()).getNumber();
    }

    /** Whether another edition went live since. */
    public boolean isMoved() {
        var asked = getProposal();
        return asked.isOpen() && !editions.live(asked.getProcessKey()).getId().equals(asked.getComparedWith());
    }

    public boolean isOwn() {
        return caller.account().filter(getProposal()::isBy).isPresent();
    }

    public boolean isForDirectorOnly() {
        return getProposal().needsDirector();
    }

    /** Whether this person may be the second one. */
    public boolean isApprovable() {
        return !isOwn() && !isMoved() && (!isForDirectorOnly() || caller.has(Role.MEDICAL_DIRECTOR));
    }

    /** Goes with the form: what the second person looked at is what is approved. */
    public String getSeen() {
        return getProposal().getSha256();
    }

    public void setSeen(@Nullable String sha256) {
        seen = Objects.requireNonNullElse(sha256, "");
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }

    public String getId() {
        return Addressed.text(id);
    }

    /** Which proposal is decided is said once, by the address; what is sent later does not change it. */
    public void setId(@Nullable String named) {
        if (id == null) {
            id = Addressed.uuid(named);
        }
    }
}
