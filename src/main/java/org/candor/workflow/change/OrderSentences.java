package org.candor.workflow.change;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.candor.workflow.change.Telling.Told;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.DrawnElement;

/** An element at another place among its siblings: the engine looks at some of them in the order of the file. */
final class OrderSentences {
    private final Telling telling;

    OrderSentences(Telling telling) {
        this.telling = telling;
    }

    Told tell(Edit.Ordered edit) {
        var now = edit.now();
        var rivals = edit.passed().stream().filter(each -> areRivals(now, each)).toList();
        if (!rivals.isEmpty()) {
            return Kinds.isWay(now) ? asked(now, rivals) : lookedAt(now, rivals);
        }
        var alone = now.id().isEmpty() || Kinds.isPart(now);
        if (Kinds.risk(now) == Risk.UNFAMILIAR || (alone && !edit.passed().isEmpty())) {
            return new Told(
                    Kinds.risk(now),
                    "In " + telling.now().called(now.parent().orElse(now)) + ", the " + Kinds.exactWord(now) + " "
                            + (alone ? "" : telling.now().called(now) + " ")
                            + "stands at another place among the others");
        }
        var subject = alone
                ? "In " + telling.now().called(now) + ", the " + Kinds.exactWord(now)
                : telling.now().called(now);
        return new Told(Risk.NO_EFFECT, subject + " stands at another place in the file; no effect");
    }

    /** Whether the engine, having looked at the one, may never come to the other. */
    private static boolean areRivals(DrawnElement one, DrawnElement other) {
        if (Kinds.isWay(one)) {
            return one.get("sourceRef").equals(other.get("sourceRef"));
        }
        return switch (one.name()) {
            case "bpmn:boundaryEvent" ->
                one.get("attachedToRef").equals(other.get("attachedToRef"))
                        && !comesByItself(one)
                        && !comesByItself(other);
            case "bpmn:subProcess" -> Drawing.isEventSub(one) && Drawing.isEventSub(other);
            case "bpmn:startEvent" -> true;
            default -> false;
        };
    }

    /** A time or a message comes when it comes; an error is caught by the first that fits. */
    private static boolean comesByItself(DrawnElement event) {
        return event.child("bpmn:timerEventDefinition", "bpmn:messageEventDefinition")
                .isPresent();
    }

    private Told asked(DrawnElement way, List<DrawnElement> rivals) {
        var source = telling.now().called(way.get("sourceRef"));
        return new Told(
                Risk.ROUTE,
                source + " now asks " + telling.now().called(way) + " " + order(way, rivals)
                        + ": the first way whose condition holds is taken");
    }

    private Told lookedAt(DrawnElement place, List<DrawnElement> rivals) {
        return new Told(Risk.ROUTE, telling.now().called(place) + " is now looked at " + order(place, rivals));
    }

    private String order(DrawnElement moved, List<DrawnElement> passed) {
        var siblings = moved.parent().map(DrawnElement::children).orElse(List.of());
        var before = passed.stream()
                .filter(each -> siblings.indexOf(each) > siblings.indexOf(moved))
                .toList();
        var after = passed.stream().filter(each -> !before.contains(each)).toList();
        return (before.isEmpty() ? "" : "before " + called(before))
                + (before.isEmpty() || after.isEmpty() ? "" : " and ")
                + (after.isEmpty() ? "" : "after " + called(after));
    }

    private String called(List<DrawnElement> elements) {
        return elements.stream().map(telling.now()::called).collect(joining(", "));
    }
}
