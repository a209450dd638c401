package org.candor.workflow.drawing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candor.workflow.StepCatalogue;

/** A drawing as a graph: what follows what, and where somebody or something waits. */
public final class Drawing {
    private static final Set<String> NODES = Set.of(
            "bpmn:startEvent",
            "bpmn:endEvent",
            "bpmn:intermediateCatchEvent",
            "bpmn:intermediateThrowEvent",
            "bpmn:boundaryEvent",
            "bpmn:userTask",
            "bpmn:serviceTask",
            "bpmn:callActivity",
            "bpmn:subProcess",
            "bpmn:transaction",
            "bpmn:exclusiveGateway",
            "bpmn:inclusiveGateway",
            "bpmn:parallelGateway",
            "bpmn:eventBasedGateway");

    private final Map<String, DrawnElement> nodes;
    private final List<DrawnElement> flows;
    private final Map<String, List<DrawnElement>> outgoing;
    private final Set<String> targets;

    public Drawing(DrawnElement root) {
        nodes = root.all()
                .filter(Drawing::isNode)
                .collect(toMap(DrawnElement::id, node -> node, (first, second) -> first));
        flows = root.all().filter(each -> each.is("bpmn:sequenceFlow")).toList();
        targets = flows.stream().map(flow -> flow.get("targetRef")).collect(toSet());
        outgoing = flows.stream().collect(groupingBy(flow -> flow.get("sourceRef")));
    }

    public static boolean isNode(DrawnElement element) {
        return NODES.contains(element.name());
    }

    /** The tasks, events and decisions of a readable drawing by id, in the order of the file. */
    public static Map<String, String> labels(byte[] bpmn) {
        try {
            var labels = new LinkedHashMap<String, String>();
            DrawingReader.read(bpmn).all().filter(Drawing::isNode).forEach(node -> labels.put(node.id(), node.label()));
            return labels;
        } catch (DrawingReader.Unreadable unreadable) {
            return Map.of();
        }
    }

    public Stream<DrawnElement> nodes() {
        return nodes.values().stream();
    }

    public List<DrawnElement> flows() {
        return flows;
    }

    public List<DrawnElement> outgoingOf(DrawnElement node) {
        return outgoing.getOrDefault(node.id(), List.of());
    }

    public boolean hasIncoming(DrawnElement node) {
        return targets.contains(node.id());
    }

    public Optional<DrawnElement> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** What an event waits for or throws, such as a timer; none for a plain one, at most one where the check found nothing. */
    public static Stream<DrawnElement> definitions(DrawnElement event) {
        return event.children().stream().filter(child -> child.name().endsWith("EventDefinition"));
    }

    /** The engine stops here: a person, a time, a message or a job of its own. */
    public static boolean waits(DrawnElement node) {
        return node.is("bpmn:userTask", "bpmn:callActivity", "bpmn:intermediateCatchEvent", "bpmn:eventBasedGateway")
                || node.get("camunda:asyncBefore").equals("true")
                || (node.is("bpmn:subProcess", "bpmn:transaction")
                        && node.children().stream().anyMatch(Drawing::waits));
    }

    /** The catalogue's step behind a task: by its form, or by the name that it runs. */
    public static Optional<StepCatalogue.Step> stepOf(DrawnElement node, StepCatalogue catalogue) {
        if (node.is("bpmn:userTask")) {
            return catalogue.stepWithForm(node.get("camunda:formKey"));
        }
        var runs = node.get("camunda:delegateExpression");
        return node.is("bpmn:serviceTask") && runs.matches("\\$\\{\\w+}")
                ? catalogue.step(runs.substring(2, runs.length() - 1))
                : Optional.empty();
    }

    /** Whether it is a sub-process that an event begins. */
    public static boolean isEventSub(DrawnElement node) {
        return node.get("triggeredByEvent").equals("true");
    }
}
