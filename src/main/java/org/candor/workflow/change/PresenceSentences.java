package org.candor.workflow.change;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.candor.workflow.change.Telling.Told;
import org.candor.workflow.drawing.DrawnElement;

/** An element that is new or taken out, with all that is written in it. */
final class PresenceSentences {
    private final Telling telling;

    PresenceSentences(Telling telling) {
        this.telling = telling;
    }

    Told added(DrawnElement element) {
        return new Told(Kinds.risk(element), told(element, telling.now(), true));
    }

    Told removed(DrawnElement element) {
        return new Told(Kinds.risk(element), told(element, telling.old(), false));
    }

    private String told(DrawnElement element, Ways ways, boolean isNew) {
        var verb = isNew ? " is new" : " is taken out";
        var details = details(element, ways);
        if (Kinds.isWay(element)) {
            return way(element, ways, isNew);
        }
        if (Kinds.isPlace(element)) {
            var place = place(element, ways, isNew);
            var all = Stream.of(place, details).filter(each -> !each.isEmpty()).collect(joining("; "));
            return "The " + noun(element) + " " + ways.called(element) + verb + (all.isEmpty() ? "" : ": " + all);
        }
        if (element.is("bpmn:conditionExpression")) {
            var condition = Words.condition(element.text());
            return isNew
                    ? ways.called(element) + " is now taken only when " + condition
                    : ways.called(element) + " is now taken without being asked (before, only when " + condition + ")";
        }
        if (element.is("bpmn:multiInstanceLoopCharacteristics")) {
            return ways.called(element) + (isNew ? " is now" : " is no longer") + " done more than once: " + details;
        }
        var alone = element.id().isEmpty() || Kinds.isPart(element);
        if (!alone) {
            var subject = "The " + Kinds.word(element) + " " + ways.called(element) + verb;
            return subject + (details.isEmpty() ? "" : ": " + details);
        }
        var kind = element.text().isEmpty() ? Kinds.exactWord(element) + "; " : "";
        return ((isNew ? "New in " : "Taken out of ") + ways.called(element) + ": " + kind + details)
                .replaceAll("; $", "");
    }

    private static String noun(DrawnElement place) {
        var timed = place.children().stream().anyMatch(child -> child.is("bpmn:timerEventDefinition"));
        return place.is("bpmn:boundaryEvent") && timed
                ? (place.get("cancelActivity").equals("false") ? "reminder" : "deadline")
                : Kinds.word(place);
    }

    private static String place(DrawnElement place, Ways ways, boolean isNew) {
        var before = ways.sources(place.id());
        var after = ways.targets(place.id());
        var comes = (before.isEmpty() ? "" : " after " + before)
                + (before.isEmpty() || after.isEmpty() ? "" : " and")
                + (after.isEmpty() ? "" : " before " + after);
        return comes.isEmpty() ? "" : (isNew ? "it comes" : "it came") + comes;
    }

    private String way(DrawnElement way, Ways ways, boolean isNew) {
        var label = way.get("name").isBlank() ? "" : " (" + Words.quoted(way.get("name")) + ")";
        var ends = "after " + ways.called(way.get("sourceRef")) + label + (isNew ? " comes " : " came ")
                + ways.called(way.get("targetRef"));
        var condition = way.child("bpmn:conditionExpression")
                .map(each -> " when " + Words.condition(each.text()))
                .orElse("");
        var leaving = ways.outOf(way.get("sourceRef"));
        var turn = isNew && !condition.isEmpty() && leaving.size() > 1
                ? ", asked as number " + (leaving.indexOf(way) + 1) + " of " + leaving.size()
                : "";
        var rest = details(way, ways);
        return "The way " + (isNew ? "is new: " : "is taken out: ") + ends + condition + turn
                + (rest.isEmpty() ? "" : "; " + rest);
    }

    /** All attributes and texts of the element and of what is in it and has no id of its own. */
    private String details(DrawnElement element, Ways ways) {
        var details = new ArrayList<String>();
        write(element, ways, details);
        return String.join("; ", details);
    }

    private void write(DrawnElement element, Ways ways, List<String> details) {
        element.attributes().forEach((name, value) -> {
            if (!isToldElsewhere(element, name)) {
                var words = Setting.of(element, name)
                        .map(each -> each.words(value, ways, telling))
                        .orElseGet(() -> Words.quoted(value));
                details.add(Words.shown(name.replace("camunda:", "")) + " " + words);
            }
        });
        if (!element.text().isEmpty() && !element.is("bpmn:conditionExpression")) {
            details.add(text(element, ways));
        }
        element.children().stream()
                .filter(child -> child.id().isEmpty() || Kinds.isPart(child))
                .filter(child -> !child.is("bpmn:incoming", "bpmn:outgoing"))
                .forEach(child -> {
                    if (child.text().isEmpty()) {
                        details.add(Kinds.exactWord(child));
                    }
                    write(child, ways, details);
                });
    }

    private static boolean isToldElsewhere(DrawnElement element, String attribute) {
        return switch (attribute) {
            case "id" -> true;
            case "name" -> !element.id().isEmpty();
            case "sourceRef", "targetRef" -> Kinds.isWay(element);
            case "attachedToRef" -> element.is("bpmn:boundaryEvent");
            case "xsi:type" -> element.get(attribute).equals("bpmn:tFormalExpression");
            default -> false;
        };
    }

    private static String text(DrawnElement element, Ways ways) {
        return switch (element.name()) {
            case "bpmn:timeDuration" -> "after " + Words.time(element.text());
            case "bpmn:timeCycle" -> Words.time(element.text());
            case "bpmn:flowNodeRef" -> "with " + ways.called(element.text());
            default -> Kinds.exactWord(element) + " " + Words.quoted(element.text());
        };
    }
}
