package org.candor.workflow.check;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.Condition;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/** The ways through a drawing: conditions in the one grammar, decisions without a gap, no loop that never waits. */
final class FlowRules {
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private final DrawnElement root;
    private final Drawing drawing;
    private final StepCatalogue catalogue;
    private final Set<String> set;
    private final List<Finding> findings = new ArrayList<>();

    FlowRules(DrawnElement root, StepCatalogue catalogue) {
        this.root = root;
        this.drawing = new Drawing(root);
        this.catalogue = catalogue;
        var steps = drawing.nodes()
                .flatMap(node -> Drawing.stepOf(node, catalogue).stream())
                .map(StepCatalogue.Step::key)
                .collect(toSet());
        this.set = catalogue.variables().stream()
                .filter(variable -> variable.setBy().equals("start") || steps.contains(variable.setBy()))
                .map(StepCatalogue.Declared::name)
                .collect(toSet());
    }

    List<Finding> check() {
        drawing.flows().forEach(this::flow);
        drawing.nodes().forEach(this::node);
        EndlessLoop.in(drawing)
                .ifPresent(node -> findings.add(FindingCode.LOOP_WITHOUT_WAIT.on(node.id(), node.label())));
        root.all().filter(each -> each.is("bpmn:completionCondition")).forEach(this::completion);
        return findings;
    }

    private void flow(DrawnElement flow) {
        var condition = flow.child("bpmn:conditionExpression");
        var source = drawing.node(flow.get("sourceRef"));
        var decides = source.filter(node -> node.is("bpmn:exclusiveGateway", "bpmn:inclusiveGateway"))
                .isPresent();
        if (condition.isPresent()) {
            if (!decides) {
                findings.add(FindingCode.CONDITION_WITHOUT_GATEWAY.on(flow.id(), name(flow)));
            } else if (drawing.outgoingOf(source.get()).size() == 1) {
                findings.add(FindingCode.CONDITION_ON_THE_ONLY_WAY.on(flow.id(), name(flow)));
            }
            condition(flow.id(), name(flow), condition.get().text(), Set.of());
        } else if (decides
                && drawing.outgoingOf(source.get()).size() > 1
                && !source.get().get("default").equals(flow.id())) {
            findings.add(FindingCode.NO_CONDITION.on(flow.id(), name(flow)));
        }
    }

    private void completion(DrawnElement condition) {
        var task = condition.parent().flatMap(DrawnElement::parent).orElse(condition);
        condition(task.id(), task.label(), condition.text(), COUNTERS);
    }

    private void condition(String element, String label, String written, Set<String> counters) {
        try {
            for (var variable : Condition.of(written, catalogue, counters).variables()) {
                if (!set.contains(variable)) {
                    findings.add(FindingCode.NEVER_SET.on(element, label, variable));
                }
            }
        } catch (Condition.Refused refused) {
            findings.add(FindingCode.CONDITION.on(element, label, refused.sentence()));
        }
    }

    private String name(DrawnElement flow) {
        if (!flow.get("name").isBlank()) {
            return flow.get("name");
        }
        return end(flow, "sourceRef") + " → " + end(flow, "targetRef");
    }

    private String end(DrawnElement flow, String side) {
        return drawing.node(flow.get(side)).map(DrawnElement::label).orElse("?");
    }

    private void node(DrawnElement node) {
        var begins = node.is("bpmn:startEvent", "bpmn:boundaryEvent")
                || Drawing.isEventSub(node)
                || node.get("isForCompensation").equals("true");
        if (!begins && !drawing.hasIncoming(node)) {
            findings.add(FindingCode.NOT_CONNECTED.on(node.id(), node.label()));
        }
        if (node.is("bpmn:startEvent", "bpmn:boundaryEvent")
                && !compensates(node)
                && drawing.outgoingOf(node).isEmpty()) {
            findings.add(FindingCode.NOT_CONNECTED.on(node.id(), node.label()));
        }
    }

    /** A compensation is joined to its step by an association, not by a flow. */
    private static boolean compensates(DrawnElement event) {
        return event.child("bpmn:compensateEventDefinition").isPresent();
    }
}
