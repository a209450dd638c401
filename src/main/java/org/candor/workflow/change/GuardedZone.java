package org.candor.workflow.change;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.DrawnElement;

/**
 * The guarded steps of one drawing and what lies around them.
 *
 * <p>A step is guarded if the catalogue says that it requires, establishes or revokes a fact; so is a call of another
 * workflow, which may hold such steps. Around it lie the blocks that hold it, the events on its border, the ways to and
 * from it, and every decision and event between it and the next step. Not in it is when a reminder is due: a timer that
 * leaves its step alone and leads to no guarded step and to nothing but plain ends.
 */
final class GuardedZone {
    private final StepCatalogue catalogue;
    private final List<DrawnElement> all;
    private final Set<String> places;
    private final Set<String> passed;
    private final Set<String> inside = new HashSet<>();

    GuardedZone(DrawnElement root, StepCatalogue catalogue) {
        this.catalogue = catalogue;
        this.all = root.all().toList();
        this.places = all.stream().filter(Kinds::isPlace).map(DrawnElement::id).collect(toSet());
        this.passed = all.stream().filter(Kinds::isPassed).map(DrawnElement::id).collect(toSet());
        all.stream().filter(this::isGuarded).forEach(this::guard);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var each : all) {
                grows |= takesNeighbours(each);
            }
        }
    }

    private boolean isGuarded(DrawnElement element) {
        return element.is("bpmn:callActivity")
                || Drawing.stepOf(element, catalogue)
                        .filter(step -> !step.requires().isEmpty()
                                || !step.establishes().isEmpty()
                                || !step.revokes().isEmpty())
                        .isPresent();
    }

    /** The step, and every block that holds it. */
    private void guard(DrawnElement step) {
        step.outwards().filter(Kinds::isPlace).forEach(each -> inside.add(each.id()));
    }

    private boolean takesNeighbours(DrawnElement element) {
        if (element.is("bpmn:boundaryEvent") && inside.contains(element.get("attachedToRef"))) {
            return inside.add(element.id());
        }
        return isAround(element) && (takes(element.get("sourceRef")) | takes(element.get("targetRef")));
    }

    private boolean takes(String place) {
        return passed.contains(place) && inside.add(place);
    }

    /** A way, or a line from an event to the step that undoes, with an end in the zone. */
    private boolean isAround(DrawnElement line) {
        var ends = List.of(line.get("sourceRef"), line.get("targetRef"));
        var joins = Kinds.isWay(line) || (line.is("bpmn:association") && places.containsAll(ends));
        return joins && ends.stream().anyMatch(inside::contains);
    }

    /** Whether the element is a guarded step, lies around one, is part of either, or is a message or error that they name. */
    boolean holds(DrawnElement element) {
        return !isTimeOfReminder(element) && isGuardedAt(element);
    }

    private boolean isGuardedAt(DrawnElement element) {
        return owner(element)
                .map(this::isInside)
                .orElseGet(() -> !element.id().isEmpty() && isNamedInside(element.id()));
    }

    private boolean isTimeOfReminder(DrawnElement element) {
        return element.is("bpmn:timeDuration", "bpmn:timeDate", "bpmn:timeCycle")
                && owner(element).filter(this::isReminder).isPresent();
    }

    private boolean isReminder(DrawnElement event) {
        return event.get("cancelActivity").equals("false")
                && event.is("bpmn:boundaryEvent")
                && behind(event).stream().noneMatch(this::mayMatter);
    }

    private Set<DrawnElement> behind(DrawnElement event) {
        var behind = new LinkedHashSet<DrawnElement>();
        var open = new ArrayDeque<>(List.of(event));
        while (!open.isEmpty()) {
            var from = open.remove().id();
            all.stream()
                    .filter(each -> Kinds.isWay(each) && each.get("sourceRef").equals(from))
                    .flatMap(way -> all.stream().filter(each -> each.id().equals(way.get("targetRef"))))
                    .filter(behind::add)
                    .forEach(open::add);
        }
        return behind;
    }

    private boolean mayMatter(DrawnElement place) {
        var isPlainEnd = place.is("bpmn:endEvent")
                && Drawing.definitions(place).findFirst().isEmpty();
        var isStep = place.is("bpmn:userTask", "bpmn:serviceTask") && !isGuarded(place);
        return !isPlainEnd && !isStep;
    }

    private boolean isInside(DrawnElement owner) {
        return inside.contains(owner.id()) || isAround(owner);
    }

    private boolean isNamedInside(String id) {
        return all.stream()
                .filter(each -> each.name().endsWith("EventDefinition"))
                .filter(each -> each.attributes().containsValue(id))
                .anyMatch(each -> owner(each).filter(this::isInside).isPresent());
    }

    private static Optional<DrawnElement> owner(DrawnElement element) {
        return element.outwards()
                .filter(each -> Kinds.isPlace(each) || Kinds.isWay(each) || each.is("bpmn:association"))
                .findFirst();
    }
}
