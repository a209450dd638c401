package org.candor.workflow.change;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.candor.workflow.drawing.DrawnElement;

/** The ways of one drawing, and what its elements are called in a sentence. */
final class Ways {
    private final Map<String, DrawnElement> byId = new HashMap<>();
    private final Map<String, List<DrawnElement>> into;
    private final Map<String, List<DrawnElement>> outOf;

    Ways(DrawnElement root) {
        root.all().filter(each -> !each.id().isEmpty()).forEach(each -> byId.putIfAbsent(each.id(), each));
        var ways = root.all().filter(Kinds::isWay).toList();
        into = ways.stream().collect(groupingBy(way -> way.get("targetRef")));
        outOf = ways.stream().collect(groupingBy(way -> way.get("sourceRef")));
    }

    /** In the order of the file, which is the order in which the engine asks their conditions. */
    List<DrawnElement> outOf(String place) {
        return outOf.getOrDefault(place, List.of());
    }

    String sources(String place) {
        return called(into.getOrDefault(place, List.of()), "sourceRef");
    }

    String targets(String place) {
        return called(outOf.getOrDefault(place, List.of()), "targetRef");
    }

    private String called(List<DrawnElement> ways, String end) {
        return ways.stream().map(way -> called(way.get(end))).distinct().collect(joining(", "));
    }

    /** Whether a place has other neighbours on both sides than it had. */
    boolean isTurned(String place, Ways before) {
        return differ(into, before.into, place, "sourceRef") && differ(outOf, before.outOf, place, "targetRef");
    }

    private static boolean differ(
            Map<String, List<DrawnElement>> is, Map<String, List<DrawnElement>> was, String place, String end) {
        var now = ends(is, place, end);
        var old = ends(was, place, end);
        return !now.isEmpty() && !old.isEmpty() && !now.equals(old);
    }

    private static TreeSet<String> ends(Map<String, List<DrawnElement>> ways, String place, String end) {
        var ends = new TreeSet<String>();
        ways.getOrDefault(place, List.of()).forEach(way -> ends.add(way.get(end)));
        return ends;
    }

    /** Whether any attribute outside the picture holds this id. */
    boolean isReferredTo(String id) {
        return byId.values().stream()
                .filter(each -> !Kinds.isPicture(each))
                .flatMap(each -> each.attributes().entrySet().stream())
                .anyMatch(each -> !each.getKey().equals("id") && each.getValue().equals(id));
    }

    Optional<DrawnElement> element(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<DrawnElement> way(String id) {
        return element(id).filter(Kinds::isWay);
    }

    /** What the element with this id is called; the id where there is none. */
    String called(String id) {
        var element = byId.get(id);
        return element == null ? Words.quoted(id) : called(element);
    }

    /** The label in quotation marks; of a way between whom it leads; of a part the element that it is part of. */
    String called(DrawnElement element) {
        if (Kinds.isWay(element)) {
            var label = element.get("name").isBlank() ? "" : Words.quoted(element.get("name")) + " ";
            return "the way " + label + "from " + called(element.get("sourceRef"), element) + " to "
                    + called(element.get("targetRef"), element);
        }
        if (element.is("bpmn:boundaryEvent") && byId.containsKey(element.get("attachedToRef"))) {
            var step = byId.get(element.get("attachedToRef"));
            return Words.quoted(element.label()) + " on " + Words.quoted(step.label());
        }
        var alone = (element.id().isEmpty() && !Kinds.isPlace(element)) || Kinds.isPart(element);
        return alone && element.parent().isPresent() ? called(element.parent().get()) : Words.quoted(element.label());
    }

    /** A way that ends at a way, in a broken drawing, must not lead round in circles. */
    private String called(String id, DrawnElement way) {
        var end = byId.get(id);
        return end == null || Kinds.isWay(end) || end == way ? Words.quoted(id) : called(end);
    }
}
