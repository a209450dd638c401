package org.candor.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.Fingerprint;
import org.candor.shared.Refusal;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.change.ChangeReport;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.edition.EditionProposal.Asked;
import org.candor.workflow.edition.EditionProposal.By;
import org.candor.workflow.edition.EditionProposal.State;
import org.jspecify.annotations.Nullable;

/** How a draft goes live: one person proposes it, another approves exactly those bytes (ADR-0024). There is no other way. */
@ApplicationScoped
@Transactional
public class ProposalService {
    private static final StepCatalogue CATALOGUE = StepCatalogue.shipped();

    private final WorkflowEditions editions;
    private final EditionProposals proposals;
    private final OvertakenProposals overtaken;
    private final EditionLaunch launch;
    private final EditionPolicy policy;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ProposalService(
            WorkflowEditions editions,
            EditionProposals proposals,
            OvertakenProposals overtaken,
            EditionLaunch launch,
            EditionPolicy policy,
            Caller caller,
            Clock clock) {
        this.editions = editions;
        this.proposals = proposals;
        this.overtaken = overtaken;
        this.launch = launch;
        this.caller = caller;
        this.clock = clock;
        this.policy = policy;
    }

    @SuppressWarnings("NullAway") // for the CDI client proxy only
    protected ProposalService() {
        this(null, null, null, null, null, null, null);
    }

    /** What waits for a second person, the oldest first. */
    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    public List<EditionProposal> open() {
        return proposals.open();
    }

    /** The newest proposal of a workflow, open or over. */
    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    public Optional<EditionProposal> last(String processKey) {
        return proposals.last(processKey);
    }

    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    public EditionProposal proposal(UUID id) {
        return proposals.find(id).orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "proposal " + id));
    }

    /** What a proposal changes in the edition that it was compared with, the gravest first. */
    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    public ChangeReport changes(UUID id) {
        var proposal = proposal(id);
        var compared = editions.edition(proposal.getComparedWith()).orElseThrow();
        try {
            return ChangeReport.between(compared.bytes(), proposal.bytes(), CATALOGUE);
        } catch (DrawingReader.Unreadable impossible) {
            throw new IllegalStateException("Both passed the check: proposal " + id, impossible);
        }
    }

    /**
     * Asks a second person to make the draft the next edition. Nothing goes live yet.
     *
     * @param seen the draft's version that the person looked at
     * @param name what the edition will be called, 1 to 80 characters
     * @param note what changed, 1 to 500 characters
     * @throws Refusal {@code NO_SUCH_DRAFT}, {@code CHANGED_MEANWHILE}, {@code NOT_ACCEPTED}, {@code NOTHING_CHANGED},
     *     {@code PROPOSED_ALREADY}, and those about the words
     */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    @Audited("workflow.propose")
    public EditionProposal propose(String processKey, long seen, String name, String note) {
        var draft = editions.draftAlone(processKey)
                .orElseThrow(() -> new Refusal(EditionRefusal.NO_SUCH_DRAFT, "draft of " + processKey));
        if (draft.getVersion() != seen) {
            throw new Refusal(EditionRefusal.CHANGED_MEANWHILE, "draft of " + processKey, draft.getUpdatedByName());
        }
        var named = ProposalWords.name(name);
        var noted = ProposalWords.note(note);
        checkDrawing(draft.bytes(), processKey);
        var live = live(processKey);
        if (live.getBpmn().equals(draft.getBpmn())) {
            throw new Refusal(EditionRefusal.NOTHING_CHANGED, processKey);
        }
        if (proposals
                .openFor(processKey)
                .filter(open -> asksFor(open, draft, live))
                .isPresent()) {
            throw new Refusal(EditionRefusal.PROPOSED_ALREADY, processKey);
        }
        overtaken.endFor(processKey);
        var needsDirector = needsDirector(processKey, live.bytes(), draft.bytes());
        var proposal = new EditionProposal(
                new Asked(
                        processKey,
                        draft.getBpmn(),
                        named,
                        noted,
                        live.getId(),
                        needsDirector,
                        draft.and(caller.accountId())),
                byCaller());
        proposals.add(proposal);
        return proposal;
    }

    /**
     * Makes a proposal the next edition, in one transaction with the engine: from now on new requests start with it.
     *
     * @param sha256 of the bytes that the second person looked at
     * @throws Refusal {@code NOT_FOUND}, {@code OWN_PROPOSAL}, {@code DIRECTOR_NEEDED}, {@code OTHER_BYTES},
     *     {@code PROPOSAL_OVER}, {@code LIVE_MOVED_ON}, {@code NOT_ACCEPTED}
     */
    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    @Audited("workflow.approve")
    public WorkflowEdition approve(UUID id, String sha256) {
        var proposal = ofSomebodyElse(id);
        var key = proposal.getProcessKey();
        var hash = Fingerprint.sha256(proposal.bytes());
        if (!hash.equals(sha256) || !hash.equals(proposal.getSha256())) {
            throw new Refusal(EditionRefusal.OTHER_BYTES, "proposal " + id);
        }
        var draft = editions.draftAlone(key);
        editions.publishAlone();
        var approver = byCaller();
        end(proposal, State.APPROVED, approver, null);
        var live = live(key);
        if (!live.getId().equals(proposal.getComparedWith())) {
            throw new Refusal(EditionRefusal.LIVE_MOVED_ON, "proposal " + id, live.getNumber());
        }
        if ((proposal.needsDirector() || needsDirector(key, live.bytes(), proposal.bytes()))
                && !caller.has(Role.MEDICAL_DIRECTOR)) {
            throw new Refusal(EditionRefusal.DIRECTOR_NEEDED, "proposal " + id);
        }
        checkDrawing(proposal.bytes(), key);
        editions.remove(draft.filter(drawn -> drawn.getBpmn().equals(proposal.getBpmn()))
                .orElseThrow(() -> new Refusal(EditionRefusal.PROPOSAL_OVER, "the draft of " + key + " is another")));
        return launch.approved(proposal, live.getNumber() + 1, approver);
    }

    /**
     * The second person does not want it so; the draft stays.
     *
     * @param reason what to change, 1 to 500 characters
     * @throws Refusal {@code NOT_FOUND}, {@code OWN_PROPOSAL}, {@code PROPOSAL_OVER}, and those about the reason
     */
    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    @Audited("workflow.sendBack")
    public void sendBack(UUID id, String reason) {
        var proposal = ofSomebodyElse(id);
        end(proposal, State.SENT_BACK, byCaller(), ProposalWords.reason(reason));
    }

    /**
     * Those who drew it do not ask any more; the draft stays.
     *
     * @throws Refusal {@code NOT_FOUND}, {@code OTHERS_PROPOSAL}, {@code PROPOSAL_OVER}
     */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    @Audited("workflow.withdraw")
    public void withdraw(UUID id) {
        var proposal = proposal(id);
        if (!proposal.isBy(caller.accountId())) {
            throw new Refusal(EditionRefusal.OTHERS_PROPOSAL, "proposal " + id, proposal.getAuthorName());
        }
        end(proposal, State.WITHDRAWN, byCaller(), null);
    }

    private EditionProposal ofSomebodyElse(UUID id) {
        var proposal = proposal(id);
        if (proposal.isBy(caller.accountId())) {
            throw new Refusal(EditionRefusal.OWN_PROPOSAL, "proposal " + id);
        }
        return proposal;
    }

    /** First come, first served: a replay and the slower of two find it over. */
    private void end(EditionProposal proposal, State how, By by, @Nullable String reason) {
        if (!proposals.end(proposal.getId(), how, by, reason)) {
            throw new Refusal(EditionRefusal.PROPOSAL_OVER, "proposal " + proposal.getId());
        }
    }

    private static boolean asksFor(EditionProposal open, WorkflowDraft draft, WorkflowEdition live) {
        return open.getBpmn().equals(draft.getBpmn()) && open.getComparedWith().equals(live.getId());
    }

    /** Whether a guarded step changed, or a rule table; of what cannot be compared, too. */
    private static boolean needsDirector(String key, byte[] live, byte[] drawn) {
        try {
            return RuleTable.of(key).isPresent()
                    || ChangeReport.between(live, drawn, CATALOGUE).touchesGuard();
        } catch (DrawingReader.Unreadable unreadable) {
            return true;
        }
    }

    private void checkDrawing(byte[] bpmn, String processKey) {
        if (!policy.check(bpmn, processKey).isEmpty()) {
            throw new Refusal(EditionRefusal.NOT_ACCEPTED, processKey);
        }
    }

    private WorkflowEdition live(String processKey) {
        return editions.live(processKey)
                .orElseThrow(() -> new Refusal(EditionRefusal.NO_SUCH_EDITION, "no edition of that workflow"));
    }

    private By byCaller() {
        return new By(caller.accountId(), caller.getName(), clock.instant());
    }
}
