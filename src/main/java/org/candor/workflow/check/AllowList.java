package org.candor.workflow.check;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/**
 * Which elements a drawing may hold, where, and with which attributes. What is not listed is refused: scripts, classes,
 * listeners, connectors, field injection and foreign namespaces need no rule of their own.
 */
final class AllowList {
    private static final Set<String> EXPRESSIONS = Set.of(
            "bpmn:conditionExpression", "bpmn:completionCondition", "bpmn:timeDate", "camunda:delegateExpression");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}(\\.\\d{1,17})?([eE]-\\d{1,2})?");

    private static final String ACTIVITY = "id name camunda:asyncBefore camunda:modelerTemplate "
            + "camunda:modelerTemplateVersion isForCompensation default";
    private static final String SCOPE = " bpmn:process bpmn:subProcess bpmn:transaction ";
    private static final String CATCH = " bpmn:startEvent bpmn:boundaryEvent bpmn:intermediateCatchEvent ";
    private static final String THROW = " bpmn:endEvent bpmn:intermediateThrowEvent ";
    private static final String TIMER = " bpmn:timerEventDefinition ";
    private static final String NODES = SCOPE.replace("bpmn:process", "") + CATCH + THROW
            + " bpmn:userTask bpmn:serviceTask bpmn:exclusiveGateway bpmn:parallelGateway bpmn:inclusiveGateway"
            + " bpmn:eventBasedGateway bpmn:callActivity ";

    /** What may be written on an element, and inside which others it may stand ("*": anywhere). */
    record Place(Set<String> attributes, Set<String> parents) {
        static final Place NONE = new Place(Set.of(), Set.of());

        static Place of(String attributes, String parents) {
            return new Place(
                    Set.of(attributes.strip().split("\\s+")),
                    Set.of(parents.strip().split("\\s+")));
        }
    }

    private static final Map<String, Place> PLACES = Map.ofEntries(
            entry("bpmn:definitions", Place.of("id name targetNamespace exporter exporterVersion", "-")),
            entry("bpmn:documentation", Place.of("id textFormat", "*")),
            entry("bpmn:collaboration", Place.of("id name isClosed", "bpmn:definitions")),
            entry("bpmn:participant", Place.of("id name processRef", "bpmn:collaboration")),
            entry("bpmn:messageFlow", Place.of("id name sourceRef targetRef", "bpmn:collaboration")),
            entry("bpmn:process", Place.of("id name isExecutable camunda:historyTimeToLive", "bpmn:definitions")),
            entry("bpmn:laneSet", Place.of("id name", SCOPE)),
            entry("bpmn:lane", Place.of("id name", "bpmn:laneSet bpmn:childLaneSet")),
            entry("bpmn:childLaneSet", Place.of("id", "bpmn:lane")),
            entry("bpmn:flowNodeRef", Place.of("id", "bpmn:lane")),
            entry("bpmn:incoming", Place.of("id", NODES)),
            entry("bpmn:outgoing", Place.of("id", NODES)),
            entry("bpmn:startEvent", Place.of("id name isInterrupting", SCOPE)),
            entry("bpmn:endEvent", Place.of("id name", SCOPE)),
            entry("bpmn:intermediateCatchEvent", Place.of("id name", SCOPE)),
            entry("bpmn:intermediateThrowEvent", Place.of("id name", SCOPE)),
            entry("bpmn:boundaryEvent", Place.of("id name attachedToRef cancelActivity", SCOPE)),
            entry(
                    "bpmn:userTask",
                    Place.of(ACTIVITY + " camunda:formKey camunda:candidateGroups camunda:dueDate", SCOPE)),
            entry("bpmn:serviceTask", Place.of(ACTIVITY + " camunda:delegateExpression", SCOPE)),
            entry("bpmn:callActivity", Place.of(ACTIVITY + " calledElement", SCOPE)),
            entry("bpmn:subProcess", Place.of("id name triggeredByEvent default", SCOPE)),
            entry("bpmn:transaction", Place.of("id name default", SCOPE)),
            entry("bpmn:exclusiveGateway", Place.of("id name default gatewayDirection", SCOPE)),
            entry("bpmn:inclusiveGateway", Place.of("id name default gatewayDirection", SCOPE)),
            entry("bpmn:parallelGateway", Place.of("id name gatewayDirection", SCOPE)),
            entry("bpmn:eventBasedGateway", Place.of("id name gatewayDirection eventGatewayType", SCOPE)),
            entry("bpmn:sequenceFlow", Place.of("id name sourceRef targetRef", SCOPE)),
            entry("bpmn:conditionExpression", Place.of("id xsi:type", "bpmn:sequenceFlow")),
            entry(
                    "bpmn:multiInstanceLoopCharacteristics",
                    Place.of("id isSequential", "bpmn:userTask bpmn:subProcess bpmn:callActivity")),
            entry("bpmn:loopCardinality", Place.of("id xsi:type", "bpmn:multiInstanceLoopCharacteristics")),
            entry("bpmn:completionCondition", Place.of("id xsi:type", "bpmn:multiInstanceLoopCharacteristics")),
            entry("bpmn:timerEventDefinition", Place.of("id", CATCH)),
            entry("bpmn:timeDuration", Place.of("id xsi:type", TIMER)),
            entry("bpmn:timeDate", Place.of("id xsi:type", TIMER)),
            entry("bpmn:timeCycle", Place.of("id xsi:type", TIMER)),
            entry("bpmn:messageEventDefinition", Place.of("id messageRef", CATCH)),
            entry("bpmn:errorEventDefinition", Place.of("id errorRef", CATCH + THROW)),
            entry("bpmn:escalationEventDefinition", Place.of("id escalationRef", CATCH + THROW)),
            entry("bpmn:cancelEventDefinition", Place.of("id", CATCH + THROW)),
            entry("bpmn:compensateEventDefinition", Place.of("id activityRef", CATCH + THROW)),
            entry("bpmn:terminateEventDefinition", Place.of("id", THROW)),
            entry("bpmn:message", Place.of("id name", "bpmn:definitions")),
            entry("bpmn:error", Place.of("id name errorCode", "bpmn:definitions")),
            entry("bpmn:escalation", Place.of("id name escalationCode", "bpmn:definitions")),
            entry("bpmn:textAnnotation", Place.of("id textFormat", SCOPE + " bpmn:collaboration")),
            entry("bpmn:text", Place.of("id", "bpmn:textAnnotation")),
            entry(
                    "bpmn:association",
                    Place.of("id sourceRef targetRef associationDirection", SCOPE + " bpmn:collaboration")),
            entry("bpmn:extensionElements", Place.of("id", NODES)),
            entry("bpmndi:BPMNDiagram", Place.of("id name documentation resolution", "bpmn:definitions")),
            entry("bpmndi:BPMNPlane", Place.of("id bpmnElement", "bpmndi:BPMNDiagram")),
            entry(
                    "bpmndi:BPMNShape",
                    Place.of("id bpmnElement isHorizontal isExpanded isMarkerVisible", "bpmndi:BPMNPlane")),
            entry("bpmndi:BPMNEdge", Place.of("id bpmnElement sourceElement targetElement", "bpmndi:BPMNPlane")),
            entry("bpmndi:BPMNLabel", Place.of("id", "bpmndi:BPMNShape bpmndi:BPMNEdge")),
            entry("dc:Bounds", Place.of("x y width height", "bpmndi:BPMNShape bpmndi:BPMNLabel")),
            entry("di:waypoint", Place.of("x y", "bpmndi:BPMNEdge")));

    /** What a drawing of a workflow may be made of. */
    static final AllowList DRAWING = new AllowList(PLACES);

    private final Map<String, Place> places;

    AllowList(Map<String, Place> places) {
        this.places = places;
    }

    List<Finding> check(DrawnElement root) {
        return root.all().flatMap(this::findings).toList();
    }

    private Stream<Finding> findings(DrawnElement element) {
        var own = element(element).stream();
        if (!places.containsKey(element.name())) {
            return own;
        }
        var attributes = element.attributes().keySet().stream().flatMap(name -> attribute(element, name).stream());
        return Stream.of(own, attributes, text(element).stream()).flatMap(each -> each);
    }

    /** Why an element may not stand where it stands. */
    Optional<Finding> element(DrawnElement element) {
        var place = places.get(element.name());
        if (place == null) {
            return Optional.of(FindingCode.UNKNOWN_ELEMENT.on(element.nearestId(), element.name()));
        }
        var around = element.parent().map(DrawnElement::name).orElse("-");
        return place.parents().contains("*") || place.parents().contains(around)
                ? Optional.empty()
                : Optional.of(FindingCode.MISPLACED.on(element.nearestId(), element.name(), around));
    }

    /** Why an element that is listed may not carry this attribute. */
    Optional<Finding> attribute(DrawnElement element, String name) {
        var value = element.get(name);
        var at = element.nearestId();
        if (!listed(element).attributes().contains(name)) {
            return Optional.of(FindingCode.UNKNOWN_ATTRIBUTE.on(at, name, element.name()));
        } else if (isExpression(value) && !EXPRESSIONS.contains(name)) {
            return Optional.of(FindingCode.EXPRESSION.on(at, name));
        } else if (element.is("dc:Bounds", "di:waypoint", "dmndc:Bounds")
                && !NUMBER.matcher(value).matches()) {
            return Optional.of(FindingCode.BAD_NUMBER.on(at, value));
        } else if (name.equals("xsi:type") && !value.endsWith("tFormalExpression")) {
            return Optional.of(FindingCode.BAD_VALUE.on(at, name, value));
        }
        return Optional.empty();
    }

    /** Why an element may not hold its text. */
    Optional<Finding> text(DrawnElement element) {
        return isExpression(element.text()) && !EXPRESSIONS.contains(element.name())
                ? Optional.of(FindingCode.EXPRESSION.on(element.nearestId(), element.name()))
                : Optional.empty();
    }

    private Place listed(DrawnElement element) {
        return places.getOrDefault(element.name(), Place.NONE);
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }
}
