package org.candor.workflow;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.candor.workflow.StepCatalogue.Step;
import org.candor.workflow.TrackedStage.State;
import org.candor.workflow.TrackedStage.Wait;
import org.jspecify.annotations.Nullable;

/**
 * Where a request stands, in the sentences of the step catalogue: what is over, what is waited for and by whom, what
 * comes next. Reads the worklist only, whatever edition the request runs on: a step that an admin added speaks with
 * the sentence of its catalogue key. It does not check whose request it is; the page's service does.
 */
@ApplicationScoped
public class Tracker {
    private static final StepCatalogue CATALOGUE = StepCatalogue.shipped();

    @Inject
    private Worklist worklist;

    @Inject
    private Workflows workflows;

    /** The stages of a request in their order. */
    public List<TrackedStage> stagesOf(UUID subject) {
        return stages(CATALOGUE, worklist.itemsAbout(subject), workflows.isRunning(subject));
    }

    static List<TrackedStage> stages(StepCatalogue catalogue, List<WorklistItem> items, boolean running) {
        var now = new TreeSet<Integer>();
        items.stream().filter(WorklistItem::isOpen).forEach(item -> stageOf(catalogue, item)
                .ifPresent(now::add));
        var reached = items.stream()
                .flatMap(item -> stageOf(catalogue, item).stream())
                .max(Comparator.naturalOrder())
                .orElse(0);
        if (now.isEmpty() && running) {
            now.add(Math.min(reached + 1, catalogue.stages().size())); // between two people: Candor is at work
        }
        var doneUpTo = now.isEmpty() ? reached : now.first() - 1;
        return catalogue.stages().stream()
                .map(stage -> new TrackedStage(
                        stage.number(),
                        now.contains(stage.number())
                                ? State.NOW
                                : state(catalogue, items, stage.number(), doneUpTo, running),
                        stage.name(),
                        stage.number() <= doneUpTo ? doneAt(catalogue, items, stage.number()) : null,
                        now.contains(stage.number()) ? waits(catalogue, items, stage.number()) : List.of()))
                .toList();
    }

    /** Over is only what somebody did; the first contact is over once there is a request that goes on. */
    private static State state(
            StepCatalogue catalogue, List<WorklistItem> items, int stage, int doneUpTo, boolean running) {
        if (stage > doneUpTo) {
            return running ? State.NEXT : State.LEFT_OUT;
        }
        var happened = stage == 1
                || items.stream()
                        .anyMatch(item -> item.getDoneBy() != null
                                && stageOf(catalogue, item).equals(Optional.of(stage)));
        return happened ? State.DONE : State.LEFT_OUT;
    }

    private static Optional<Integer> stageOf(StepCatalogue catalogue, WorklistItem item) {
        return catalogue.step(item.getStepKey()).map(Step::stage).filter(stage -> stage > 0);
    }

    private static @Nullable Instant doneAt(StepCatalogue catalogue, List<WorklistItem> items, int stage) {
        return items.stream()
                .filter(item -> stageOf(catalogue, item).equals(Optional.of(stage)) && item.getDoneBy() != null)
                .map(WorklistItem::getDoneAt)
                .filter(Objects::nonNull)
                .collect(toCollection(TreeSet::new))
                .stream()
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private static List<Wait> waits(StepCatalogue catalogue, List<WorklistItem> items, int stage) {
        var open = items.stream()
                .filter(WorklistItem::isOpen)
                .flatMap(item -> catalogue.step(item.getStepKey()).stream()
                        .filter(step -> step.stage() == stage)
                        .flatMap(step -> wait(step, item.getDueAt()).stream()))
                .toList();
        return open.isEmpty() ? working(catalogue, stage) : open;
    }

    /** No person holds it: the stage's own automatic step, or what is said between two steps. */
    private static List<Wait> working(StepCatalogue catalogue, int stage) {
        var own = catalogue.steps().stream()
                .filter(step -> !step.isForPeople() && step.stage() == stage)
                .flatMap(step -> wait(step, null).stream())
                .toList();
        var between = catalogue.between();
        return !own.isEmpty() || between == null
                ? own
                : List.of(new Wait("between", between.waiting(), between.holder(), null));
    }

    private static Optional<Wait> wait(Step step, @Nullable Instant due) {
        var sentence = step.waiting();
        var holder = step.holder();
        return sentence == null || holder == null
                ? Optional.empty()
                : Optional.of(new Wait(step.key(), sentence, holder, due));
    }
}
