package org.candor.workflow.change;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.candor.workflow.drawing.DrawnElement;

/** What kinds of elements there are, to a reader of a drawing. */
final class Kinds {
    private static final Set<String> PICTURE = Set.of("bpmndi", "dc", "di", "dmndi", "dmndc");
    /** Elements that only name others. */
    static final List<String> LISTS = List.of("bpmn:incoming", "bpmn:outgoing", "bpmn:flowNodeRef");

    /** What a row or a column of a rule table is made of. */
    private static final String[] CELLS = {
        "dmn:inputExpression", "dmn:inputEntry", "dmn:outputEntry", "dmn:annotationEntry", "dmn:text", "dmn:description"
    };

    private static final Map<String, String> WORDS = Map.of(
            "bpmn:userTask", "step",
            "bpmn:serviceTask", "step",
            "bpmn:callActivity", "call",
            "bpmn:startEvent", "start",
            "bpmn:endEvent", "end",
            "bpmn:exclusiveGateway", "decision",
            "bpmn:parallelGateway", "fork",
            "bpmn:inclusiveGateway", "choice",
            "bpmn:sequenceFlow", "way",
            "bpmn:process", "workflow");

    private Kinds() {}

    /** A task, event, decision or block: something that ways lead to. */
    static boolean isPlace(DrawnElement element) {
        return element.name()
                .matches("bpmn:(\\w*[tT]ask|\\w+Event|\\w+Gateway|callActivity|\\w*[sS]ubProcess|transaction)");
    }

    /** A place where nobody does anything: requests only pass through. */
    static boolean isPassed(DrawnElement place) {
        return place.name().matches("bpmn:\\w+(Event|Gateway)");
    }

    static boolean isWay(DrawnElement element) {
        return element.is("bpmn:sequenceFlow");
    }

    static boolean isBpmn(DrawnElement element) {
        return element.name().startsWith("bpmn:");
    }

    /** Part of a row or a column of a rule table; told with it. */
    static boolean isCell(DrawnElement element) {
        return element.is(CELLS);
    }

    static boolean isDmn(DrawnElement element) {
        return element.name().startsWith("dmn:");
    }

    /** Belongs to the picture: stands in a diagram, and nothing but picture is around it. */
    static boolean isPicture(DrawnElement element) {
        if (!PICTURE.contains(element.name().split(":", 2)[0])) {
            return false;
        }
        return element.is("bpmndi:BPMNDiagram", "dmndi:DMNDI")
                ? element.parent()
                        .filter(around -> around.is("bpmn:definitions", "dmn:definitions"))
                        .isPresent()
                : element.parent().filter(Kinds::isPicture).isPresent();
    }

    /** One name in a list of names, and nothing else. */
    static boolean isListed(DrawnElement element) {
        return LISTS.contains(element.name())
                && element.attributes().isEmpty()
                && element.children().isEmpty();
    }

    /** Describes the element around it and has no life of its own, whatever its id. */
    static boolean isPart(DrawnElement element) {
        return element.name().matches("bpmn:\\w+(EventDefinition|LoopCharacteristics|Expression|Condition)")
                || element.is(
                        "bpmn:timeDuration",
                        "bpmn:timeDate",
                        "bpmn:timeCycle",
                        "bpmn:documentation",
                        "bpmn:loopCardinality",
                        "bpmn:text",
                        "bpmn:extensionElements")
                || isCell(element);
    }

    /** What the element is, in a word or two. */
    static String word(DrawnElement element) {
        return WORDS.getOrDefault(element.name(), exactWord(element));
    }

    /** "user task" and "service task", which are both steps. */
    static String exactWord(DrawnElement element) {
        var local = element.name().substring(element.name().indexOf(':') + 1);
        return isBpmn(element) || isDmn(element)
                ? local.replaceAll("([A-Z])", " $1").strip().toLowerCase(Locale.ROOT)
                : Words.shown(element.name());
    }

    /** What adding, removing or moving such an element may do. */
    static Risk risk(DrawnElement element) {
        if (isPicture(element)) {
            return Risk.LAYOUT;
        }
        if (isDmn(element)) {
            return element.is("dmn:description", "dmn:annotation", "dmn:annotationEntry") ? Risk.WORDS : Risk.RULE;
        }
        if (isPlace(element)
                || isWay(element)
                || element.name().matches("bpmn:\\w+EventDefinition")
                || element.is("bpmn:conditionExpression", "bpmn:process", "bpmn:message", "bpmn:error")
                || element.is("bpmn:escalation", "bpmn:association")) {
            return Risk.ROUTE;
        }
        if (element.is("bpmn:timeDuration", "bpmn:timeDate", "bpmn:timeCycle")) {
            return Risk.TIME;
        }
        if (element.is("bpmn:multiInstanceLoopCharacteristics", "bpmn:loopCardinality", "bpmn:completionCondition")) {
            return Risk.WORK;
        }
        if (element.is("bpmn:documentation", "bpmn:textAnnotation", "bpmn:text", "bpmn:participant", "bpmn:messageFlow")
                || element.is("bpmn:collaboration", "bpmn:laneSet", "bpmn:lane", "bpmn:childLaneSet")) {
            return Risk.WORDS;
        }
        return LISTS.contains(element.name()) ? Risk.NO_EFFECT : Risk.UNFAMILIAR;
    }
}
