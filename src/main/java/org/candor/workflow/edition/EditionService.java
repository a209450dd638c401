package org.candor.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.Fingerprint;
import org.candor.shared.PlainText;
import org.candor.shared.Refusal;
import org.candor.workflow.Workflows;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.Finding;

/** Changing workflows: a draft is drawn, checked and published as a new edition; requests under way keep theirs. */
@ApplicationScoped
@Transactional
public class EditionService {
    private static final int MOST_EDITIONS = 200;

    private final WorkflowEditions editions;
    private final Workflows workflows;
    private final EditionPolicy policy;
    private final Caller caller;
    private final Clock clock;

    @Inject
    EditionService(WorkflowEditions editions, Workflows workflows, Caller caller, Clock clock) {
        this.editions = editions;
        this.workflows = workflows;
        this.caller = caller;
        this.clock = clock;
        this.policy = EditionPolicy.shipped();
    }

    @SuppressWarnings("NullAway") // for the CDI client proxy only
    protected EditionService() {
        this(null, null, null, null);
    }

    /** The edition that the next request of a workflow starts with. */
    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    public WorkflowEdition live(String processKey) {
        return editions.live(processKey)
                .orElseThrow(() -> new Refusal(EditionRefusal.NO_SUCH_EDITION, "no edition of that workflow"));
    }

    /** All editions of a workflow, newest first. */
    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    public List<WorkflowEdition> editions(String processKey) {
        return editions.editions(processKey, MOST_EDITIONS);
    }

    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    public WorkflowEdition edition(UUID id) {
        return editions.edition(id).orElseThrow(() -> new Refusal(EditionRefusal.NO_SUCH_EDITION, "edition " + id));
    }

    /** How many requests run on each edition, by the engine's name of it. */
    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    public Map<String, Long> running() {
        return workflows.runningByDefinition();
    }

    /** Where the requests of one edition are, in the order of the drawing; steps without any are left out. */
    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    public List<RunningStep> runningSteps(UUID id) {
        var edition = edition(id);
        var running = workflows.runningByElement(edition.getDefinitionId());
        var late = editions.late(edition.getDefinitionId(), clock.instant());
        return Drawing.labels(edition.bytes()).entrySet().stream()
                .filter(node -> running.containsKey(node.getKey()))
                .map(node -> new RunningStep(
                        node.getKey(),
                        node.getValue(),
                        running.getOrDefault(node.getKey(), 0L),
                        late.getOrDefault(node.getKey(), 0L)))
                .toList();
    }

    /** The draft of a workflow, if somebody has begun one. */
    @AllowedTo({Role.WORKFLOW_ADMIN, Role.MEDICAL_DIRECTOR})
    public Optional<WorkflowDraft> draft(String processKey) {
        return editions.draft(processKey);
    }

    /** The draft of a workflow; begun from the live edition where there is none. */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    public WorkflowDraft openDraft(String processKey) {
        return editions.draft(processKey).orElseGet(() -> {
            var draft = new WorkflowDraft(live(processKey), caller.accountId(), caller.getName(), clock.instant());
            editions.add(draft);
            editions.flush();
            return draft;
        });
    }

    /**
     * Keeps the drawing of a draft, right or wrong.
     *
     * @param seen the draft's version that the person looked at
     * @throws Refusal {@code NO_SUCH_DRAFT}, {@code CHANGED_MEANWHILE}, {@code TOO_LARGE}
     */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    public WorkflowDraft save(String processKey, long seen, String bpmn) {
        var draft = existingDraft(processKey);
        if (!draft.getBpmn().equals(bpmn)) {
            draft.redraw(bpmn, seen, caller.accountId(), caller.getName(), clock.instant());
            editions.flush();
        }
        return draft;
    }

    /** Why a drawing may not be published; empty when it may. */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    public List<Finding> check(String processKey, String bpmn) {
        return policy.check(bpmn.getBytes(StandardCharsets.UTF_8), processKey);
    }

    /**
     * Makes the draft the next edition, in one transaction with the engine: from now on new requests start with it.
     *
     * @param seen the draft's version that the person looked at
     * @param note what changed, 1 to 500 characters
     * @throws Refusal any constant of {@link EditionRefusal}
     */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    @Audited("workflow.publish")
    public WorkflowEdition publish(String processKey, long seen, String note) {
        var draft = existingDraft(processKey);
        if (draft.getVersion() != seen) {
            throw new Refusal(EditionRefusal.CHANGED_MEANWHILE, "draft of " + processKey, draft.getUpdatedByName());
        }
        if (note.isBlank()) {
            throw new Refusal(EditionRefusal.NOTE_MISSING, processKey);
        }
        if (note.length() > WorkflowEdition.LONGEST_NOTE) {
            throw new Refusal(EditionRefusal.NOTE_TOO_LONG, processKey);
        }
        PlainText.checked(note, WorkflowEdition.LONGEST_NOTE);
        if (!policy.check(draft.bytes(), processKey).isEmpty()) {
            throw new Refusal(EditionRefusal.NOT_ACCEPTED, processKey);
        }
        var live = live(processKey);
        if (live.getBpmn().equals(draft.getBpmn())) {
            throw new Refusal(EditionRefusal.NOTHING_CHANGED, processKey);
        }
        editions.remove(draft);
        return add(processKey, draft.getBpmn(), live.getNumber() + 1, note.strip());
    }

    /** Throws the draft away. Running it twice is harmless. */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    @Audited("workflow.discard")
    public void discard(String processKey) {
        editions.draft(processKey).ifPresent(editions::remove);
    }

    /**
     * Makes the shipped drawing edition 1 of a workflow that has none; never replaces what an admin published.
     *
     * @return whether it did
     */
    @AllowedTo(Role.WORKFLOW)
    public boolean ship(String processKey, String bpmn) {
        if (editions.live(processKey).isPresent()) {
            return false;
        }
        add(processKey, bpmn, 1, "");
        return true;
    }

    private WorkflowEdition add(String processKey, String bpmn, int number, String note) {
        var bytes = bpmn.getBytes(StandardCharsets.UTF_8);
        var drawn = new WorkflowEdition.Drawn(
                processKey, bpmn, Fingerprint.sha256(bytes), workflows.deploy(processKey, bytes));
        var edition = new WorkflowEdition(
                drawn, number, caller.account().orElse(null), caller.getName(), note, clock.instant());
        editions.add(edition);
        return edition;
    }

    private WorkflowDraft existingDraft(String processKey) {
        return editions.draft(processKey)
                .orElseThrow(() -> new Refusal(EditionRefusal.NO_SUCH_DRAFT, "draft of " + processKey));
    }
}
