package org.candor.workflow.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.candor.workflow.drawing.Stop;
import org.candor.workflow.engine.ThrowAwayEngine;
import org.candor.workflow.replay.Replay.Ending;
import org.candor.workflow.replay.Replay.Happening;
import org.candor.workflow.replay.Replay.Line;

/** One try to follow a way: does from outside what the way says, lets the engine do the rest, and looks what came of it. */
final class Attempt implements ThrowAwayEngine.Steps {
    private final ThrowAwayEngine engine;
    private final Drawn drawn;
    private final StepCatalogue catalogue;
    private final Finding finding;
    private final Set<String> required;
    private final Values values;
    private final Deadline deadline;
    private final Script script;
    private final Facts facts = new Facts();
    private final Map<String, String> finished = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private Map<String, Boolean> reached = Map.of();
    private int followed;

    /** @param required the facts that the step of the finding requires */
    Attempt(
            ThrowAwayEngine engine,
            Drawn drawn,
            StepCatalogue catalogue,
            Finding finding,
            Set<String> required,
            Values values,
            Deadline deadline) {
        this.engine = engine;
        this.drawn = drawn;
        this.catalogue = catalogue;
        this.finding = finding;
        this.required = required;
        this.values = values;
        this.deadline = deadline;
        this.script = new Script(finding.way(), drawn);
    }

    Replay play() {
        return new Replay(goAllTheWay(), drawn.label(finding.element()), reached, List.copyOf(lines));
    }

    /** How many stops of the way the engine went along with. */
    int followed() {
        return followed;
    }

    private Ending goAllTheWay() {
        try {
            var start = values.atStart();
            does(Happening.STARTED, drawn.start(), values.words(start), () -> {
                engine.start(drawn.key(), start, this);
                return true;
            });
            return finding.way().stream().allMatch(this::follow) ? ending() : Ending.NOT_SHOWN;
        } catch (ThrowAwayEngine.EngineFails failed) {
            deadline.check();
            if (!reached.isEmpty()) {
                return Ending.REACHED;
            }
            var atTheEnd = finding.way().stream().skip(followed + 1L).noneMatch(this::comesFromOutside);
            return atTheEnd && finding.missing().isEmpty() ? Ending.FAILS : Ending.NOT_SHOWN;
        }
    }

    private boolean follow(Stop stop) {
        deadline.check();
        if (comesFromOutside(stop)) {
            while (!happens(stop)) {
                if (!finishesOneMore()) {
                    return false;
                }
            }
        }
        followed++;
        return true;
    }

    /** The engine does the rest by itself. */
    private boolean comesFromOutside(Stop stop) {
        var node = drawn.node(stop.element());
        var ownJob = node.get("camunda:asyncBefore").equals("true");
        if (node.is("bpmn:serviceTask")) {
            return stop.isAct() && ownJob;
        }
        return stop.isAct() ? node.is("bpmn:userTask") || !Drawn.trigger(node).isEmpty() : ownJob;
    }

    private boolean happens(Stop stop) {
        var node = drawn.node(stop.element());
        if (!stop.isAct() || node.is("bpmn:serviceTask")) {
            return runs(node);
        }
        if (node.is("bpmn:userTask")) {
            return finish(node, stop.outcome());
        }
        return switch (Drawn.trigger(node)) {
            case "timer" -> does(Happening.TIME_OVER, node, "", () -> engine.runJob(node.id()));
            case "message" -> does(Happening.MESSAGE, node, "", () -> engine.message(node.id()));
            case "error" -> fails(node);
            case "escalation" ->
                does(Happening.ESCALATION, node, "", () -> inside(node)
                        .anyMatch(task -> engine.escalate(task, drawn.code(node))));
            default -> true;
        };
    }

    private boolean fails(DrawnElement event) {
        var host = event.get("attachedToRef");
        if (!host.isEmpty() && drawn.node(host).is("bpmn:serviceTask")) {
            return !drawn.node(host).get("camunda:asyncBefore").equals("true") || runs(drawn.node(host));
        }
        return does(
                Happening.ERROR, event, "", () -> inside(event).anyMatch(task -> engine.fail(task, drawn.code(event))));
    }

    /** Open tasks of persons at the step that an event sits on, or in the scope that it belongs to. */
    private Stream<String> inside(DrawnElement event) {
        var host = event.get("attachedToRef");
        var around =
                host.isEmpty() ? event.parent().flatMap(DrawnElement::parent).orElseThrow() : drawn.node(host);
        return engine.tasks().stream()
                .filter(task -> drawn.node(task).outwards().anyMatch(around::equals));
    }

    private boolean runs(DrawnElement node) {
        var ran = engine.runJob(node.id());
        if (ran) {
            stands();
        }
        return ran;
    }

    private boolean finish(DrawnElement task, String outcome) {
        return engine.tasks().contains(task.id())
                && does(Happening.FINISHED, task, outcome, () -> {
                    finished.put(task.id(), outcome);
                    return engine.finish(task.id(), sets(task, outcome));
                });
    }

    /** Where a step is for several people and the way goes on after the first, the others say the same. */
    private boolean finishesOneMore() {
        deadline.check();
        return engine.tasks().stream()
                .filter(finished::containsKey)
                .map(drawn::node)
                .filter(task -> task.outwards().anyMatch(each -> each.child("bpmn:multiInstanceLoopCharacteristics")
                        .isPresent()))
                .findFirst()
                .filter(task -> finish(task, finished.getOrDefault(task.id(), "")))
                .isPresent();
    }

    private Map<String, Object> sets(DrawnElement task, String outcome) {
        var step = Drawing.stepOf(task, catalogue);
        step.ifPresent(each -> facts.finished(each, outcome));
        return step.map(each -> values.after(each, outcome)).orElse(Map.of());
    }

    @Override
    public Map<String, Object> run(String step, String element) throws ThrowAwayEngine.StepFails {
        deadline.check();
        var says = script.next(element, values.firstOutcome(step));
        if (Script.isFailure(says)) {
            lines.add(line(Happening.ERROR, drawn.node(element), ""));
            throw new ThrowAwayEngine.StepFails(Script.code(says));
        }
        lines.add(line(Happening.RAN, drawn.node(element), says));
        return sets(drawn.node(element), says);
    }

    @Override
    public void entered(String element) {
        deadline.check();
        if (element.equals(finding.element())) {
            look();
        }
    }

    /** Whether the step may be reached as things are; kept where it may not. */
    private void look() {
        if (reached.isEmpty() && !finding.missing().isEmpty() && !facts.hold(finding.missing())) {
            var held = new TreeMap<String, Boolean>();
            required.forEach(fact -> held.put(fact, facts.hold(fact)));
            reached = held;
        }
    }

    private Ending ending() {
        var element = finding.element();
        if (finding.code() == FindingCode.STUCK) {
            return !engine.stands().isEmpty() && !engine.canGoOn(drawn.eventsOfScopes())
                    ? Ending.STUCK
                    : Ending.NOT_SHOWN;
        }
        if (finding.missing().isEmpty()) {
            var wrong = finding.code() == FindingCode.READS_UNSET
                    || (finding.code() == FindingCode.NEVER_ENDS
                            && !engine.stands().contains(element));
            return wrong ? Ending.NOT_SHOWN : Ending.FOLLOWED;
        }
        while (reached.isEmpty() && (engine.runJob(element) || finishesOneMore())) {
            deadline.check();
        }
        if (engine.stands().contains(element)) {
            look();
        }
        return reached.isEmpty() ? Ending.NOT_SHOWN : Ending.REACHED;
    }

    private boolean does(Happening happening, DrawnElement node, String outcome, BooleanSupplier act) {
        var at = lines.size();
        lines.add(line(happening, node, outcome));
        if (!act.getAsBoolean()) {
            lines.remove(at);
            return false;
        }
        stands();
        return true;
    }

    private static Line line(Happening happening, DrawnElement node, String outcome) {
        return new Line(happening, node.id(), node.label(), outcome, List.of());
    }

    /** The last line says where the request stands now. */
    private void stands() {
        var last = lines.remove(lines.size() - 1);
        lines.add(last.thenStands(engine.stands().stream().map(drawn::label).toList()));
    }
}
