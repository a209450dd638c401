package org.candor.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.Refusal;
import org.candor.workflow.Workflows;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.check.TolerantReading;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.Finding;

/** Changing workflows and rule tables: a draft is drawn and checked, and goes live by {@link ProposalService}; requests under way keep their edition. */
@ApplicationScoped
@Transactional
public class EditionService {
    private static final int MOST_EDITIONS = 200;

    private final WorkflowEditions editions;
    private final EditionLaunch launch;
    private final OvertakenProposals overtaken;
    private final Workflows workflows;
    private final EditionPolicy policy;
    private final Caller caller;
    private final Clock clock;

    @Inject
    EditionService(
            WorkflowEditions editions,
            EditionLaunch launch,
            OvertakenProposals overtaken,
            Workflows workflows,
            EditionPolicy policy,
            Caller caller,
            Clock clock) {
        this.editions = editions;
        this.launch = launch;
        this.overtaken = overtaken;
        this.workflows = workflows;
        this.caller = caller;
        this.clock = clock;
        this.policy = policy;
    }

    @SuppressWarnings("NullAway") // for the CDI client proxy only
    protected EditionService() {
        this(null, null, null, null, null, null, null);
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
        var definition = edition.getDefinitionId();
        if (definition == null) {
            return List.of();
        }
        var running = workflows.runningByElement(definition);
        var late = editions.late(definition, clock.instant());
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
        return editions.draft(processKey).orElseGet(() -> begin(live(processKey)));
    }

    /**
     * Keeps the drawing of a draft, right or wrong. Another drawing ends what was proposed of the former one.
     *
     * @param seen the draft's version that the person looked at
     * @throws Refusal {@code NO_SUCH_DRAFT}, {@code CHANGED_MEANWHILE}, {@code TOO_LARGE}
     */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    public WorkflowDraft save(String processKey, long seen, String bpmn) {
        var draft = existingDraft(processKey);
        if (!draft.getBpmn().equals(bpmn)) {
            draft.redraw(bpmn, seen, caller.accountId(), caller.getName(), clock.instant());
            overtaken.endFor(processKey);
            editions.flush();
        }
        return draft;
    }

    /** Why a drawing may not be proposed; empty when it may. */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    public List<Finding> check(String processKey, String bpmn) {
        return policy.check(bpmn.getBytes(StandardCharsets.UTF_8), processKey);
    }

    /**
     * Reads a file for the editor, tolerantly; nothing is kept.
     *
     * @param file its bytes in Base64, as the browser sends them
     * @throws Refusal {@code NO_DRAWING} with the sentence and the code that say why
     */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    @Audited("workflow.openFile")
    public TolerantReading view(String file) {
        try {
            return TolerantReading.of(Base64.getDecoder().decode(file));
        } catch (DrawingReader.Unreadable unreadable) {
            var finding = unreadable.finding();
            throw new Refusal(
                    EditionRefusal.NO_DRAWING,
                    finding.code().name(),
                    finding.sentence(),
                    finding.code().name());
        } catch (IllegalArgumentException notBase64) {
            throw new Refusal(EditionRefusal.NOT_SENT_WHOLE, "not Base64");
        }
    }

    /** Throws the draft away, and with it what was proposed of it. Running it twice is harmless. */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    @Audited("workflow.discard")
    public void discard(String processKey) {
        editions.draftAlone(processKey).ifPresent(draft -> {
            overtaken.endFor(processKey);
            editions.remove(draft);
        });
    }

    /**
     * Makes the drawing of an older edition the draft; it goes live only as a new edition, by two people.
     *
     * @param insteadOfDraft whether a draft that is open may be overwritten
     * @throws Refusal {@code NO_SUCH_EDITION}, {@code NOTHING_CHANGED} for the live one, {@code DRAFT_OPEN}
     */
    @AllowedTo(Role.WORKFLOW_ADMIN)
    @Audited("workflow.restore")
    public WorkflowDraft restore(UUID id, boolean insteadOfDraft) {
        var edition = edition(id);
        var key = edition.getProcessKey();
        if (live(key).getBpmn().equals(edition.getBpmn())) {
            throw new Refusal(EditionRefusal.NOTHING_CHANGED, "edition " + id);
        }
        var open = editions.draftAlone(key);
        if (open.isPresent() && !insteadOfDraft) {
            throw new Refusal(
                    EditionRefusal.DRAFT_OPEN, "draft of " + key, open.get().getUpdatedByName());
        }
        overtaken.endFor(key);
        var draft = open.orElseGet(() -> begin(edition));
        draft.restart(edition, caller.accountId(), caller.getName(), clock.instant());
        editions.flush();
        return draft;
    }

    /**
     * Makes the shipped drawing or table edition 1 of a key that has none; never replaces what an admin published.
     *
     * @return whether it did
     */
    @AllowedTo(Role.WORKFLOW)
    public boolean ship(String processKey, String bpmn) {
        if (editions.live(processKey).isPresent()) {
            return false;
        }
        if (!check(processKey, bpmn).isEmpty()) {
            throw new Refusal(EditionRefusal.NOT_ACCEPTED, processKey);
        }
        launch.shipped(processKey, bpmn, clock.instant());
        return true;
    }

    private WorkflowDraft begin(WorkflowEdition edition) {
        var draft = new WorkflowDraft(edition, caller.accountId(), caller.getName(), clock.instant());
        editions.add(draft);
        editions.flush();
        return draft;
    }

    private WorkflowDraft existingDraft(String processKey) {
        return editions.draftAlone(processKey)
                .orElseThrow(() -> new Refusal(EditionRefusal.NO_SUCH_DRAFT, "draft of " + processKey));
    }
}
