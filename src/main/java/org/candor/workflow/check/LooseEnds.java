package org.candor.workflow.check;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/** Takes out of a drawing what points to something that is not on it (any more), until all that is left points somewhere. */
final class LooseEnds {
    private static final List<String> BOTH = List.of("sourceRef", "targetRef");
    private static final Map<String, List<String>> ENDS = Map.of(
            "bpmn:sequenceFlow",
            BOTH,
            "bpmn:messageFlow",
            BOTH,
            "bpmn:association",
            BOTH,
            "bpmn:boundaryEvent",
            List.of("attachedToRef"),
            "bpmndi:BPMNShape",
            List.of("bpmnElement"),
            "bpmndi:BPMNEdge",
            List.of("bpmnElement"));
    private static final Set<String> LINKS = Set.of(
            "bpmnElement",
            "default",
            "processRef",
            "messageRef",
            "errorRef",
            "escalationRef",
            "activityRef",
            "sourceElement",
            "targetElement");

    private final DrawnElement root;
    private final Consumer<Finding> notes;

    private LooseEnds(DrawnElement root, Consumer<Finding> notes) {
        this.root = root;
        this.notes = notes;
    }

    static void cut(DrawnElement root, Consumer<Finding> notes) {
        var loose = new LooseEnds(root, notes);
        loose.bare();
        var cut = true;
        while (cut) { // what is cut may have held up something else
            cut = loose.cutOnce();
        }
        loose.cutLinks();
    }

    private boolean cutOnce() {
        var ids = ids();
        var drawn = root.all()
                .filter(each -> each.is("bpmndi:BPMNShape", "bpmndi:BPMNEdge"))
                .map(each -> each.get("bpmnElement"))
                .collect(toSet());
        var undrawn = root.all()
                .filter(each -> ENDS.getOrDefault(each.name(), List.of()) == BOTH)
                .filter(each -> !BOTH.stream().map(each::get).allMatch(drawn::contains))
                .map(DrawnElement::id)
                .collect(toSet());
        return root.all().toList().stream()
                .map(each -> each.children().removeIf(child -> isLoose(child, ids) || isLine(child, undrawn)))
                .reduce(false, Boolean::logicalOr);
    }

    private boolean isLoose(DrawnElement element, Set<String> ids) {
        if (element.is("bpmn:incoming", "bpmn:outgoing", "bpmn:flowNodeRef")) {
            return !ids.contains(element.text());
        }
        for (var end : ENDS.getOrDefault(element.name(), List.of())) {
            if (!ids.contains(element.get(end))) {
                if (element.name().startsWith("bpmn:")) {
                    notes.accept(FindingCode.DANGLING.on(element.nearestId(), element.label(), element.get(end)));
                }
                return true;
            }
        }
        return false;
    }

    /** A line can only be drawn between two things that are drawn. */
    private static boolean isLine(DrawnElement element, Set<String> undrawn) {
        return element.is("bpmndi:BPMNEdge") && undrawn.contains(element.get("bpmnElement"));
    }

    private void cutLinks() {
        var ids = ids();
        root.all().forEach(each -> each.attributes()
                .keySet()
                .removeIf(name -> LINKS.contains(name) && !ids.contains(each.get(name))));
    }

    /** Other tools put a prefix before the id that is pointed to. */
    private void bare() {
        var ids = ids();
        root.all().forEach(each -> each.attributes().replaceAll((name, written) -> {
            var bare = written.replaceFirst("^(\\{.*}|[^:]*:)", "");
            return LINKS.contains(name) && !ids.contains(written) && ids.contains(bare) ? bare : written;
        }));
    }

    private Set<String> ids() {
        return root.all().map(DrawnElement::id).collect(toSet());
    }
}
