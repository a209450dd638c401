package org.candor.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.access.Caller;
import org.candor.config.DueTimes;
import org.candor.intake.CrisisDesk;
import org.candor.intake.Urgency;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.Worklist;
import org.candor.workflow.WorklistItem;

/** The task "Answer crisis": one for a request while it is open; it becomes more urgent, never less, and only a clinician closes it. */
@ApplicationScoped
public class AnswerCrisis implements CrisisDesk {
    static final StepCatalogue.PracticeTask TASK = StepCatalogue.shipped().practiceTask("answerCrisis");

    @Inject
    private Worklist worklist;

    @Inject
    private CrisisRules rules;

    @Inject
    private PagingService paging;

    @Inject
    private Caller caller;

    @Inject
    private DueTimes dueTimes;

    @Override
    public Told answered(UUID request, Set<String> facts) {
        return caller.inWorkflow(() -> tell(request, rules.of(request, facts)));
    }

    @Override
    public Told wrote(UUID request) {
        return caller.inWorkflow(() -> tell(request, Urgency.T4H));
    }

    @Override
    public Told wantsACall(UUID request) {
        return caller.inWorkflow(() -> tell(request, Urgency.UT15));
    }

    @Override
    public Optional<Told> standing(UUID request) {
        return caller.inWorkflow(() -> open(request).map(this::told));
    }

    private Told tell(UUID request, Urgency urgency) {
        var due = dueTimes.after(urgency.within());
        var open = open(request).map(WorklistItem::getId);
        open.ifPresent(item -> worklist.bringForward(item, due));
        var item = open.orElseGet(() -> worklist.open(TASK, request, due));
        if (urgency == Urgency.UT15) {
            paging.next(item).ifPresent(turn -> paging.call(item, turn));
        }
        return new Told(urgency, calledAt(item));
    }

    private Optional<WorklistItem> open(UUID request) {
        return worklist.openItem(TASK.key(), request);
    }

    /** As urgent as it is by now: by what is left of the time that it was given. */
    private Told told(WorklistItem item) {
        var given = item.due().orElse(item.getCreatedAt());
        var urgency = Arrays.stream(Urgency.values())
                .filter(each -> !given.isAfter(dueTimes.after(each.within())))
                .findFirst()
                .orElse(Urgency.T1D);
        return new Told(urgency, calledAt(item.getId()));
    }

    private Optional<Instant> calledAt(UUID item) {
        return paging.of(item).stream().findFirst().map(PagedCall::getCalledAt);
    }
}
