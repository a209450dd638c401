package org.candor.workflow.change;

import java.util.Optional;
import org.candor.workflow.change.Telling.Told;
import org.candor.workflow.drawing.DrawnElement;

/** A text that reads differently: a time, a condition, a note. */
final class TextSentences {
    private final Telling telling;

    TextSentences(Telling telling) {
        this.telling = telling;
    }

    Told tell(Edit.Text edit) {
        var was = String.join(" … ", edit.old().content());
        var is = String.join(" … ", edit.now().content());
        var name = telling.now().called(edit.now());
        return switch (edit.now().name()) {
            case "bpmn:timeDuration", "bpmn:timeCycle", "bpmn:timeDate" ->
                new Told(Risk.TIME, time(edit.now(), was, is));
            case "bpmn:conditionExpression" -> new Told(Risk.ROUTE, condition(name, was, is));
            case "bpmn:loopCardinality" ->
                new Told(Risk.WORK, name + " is now done " + number(is) + " instead of " + number(was));
            case "bpmn:completionCondition" -> new Told(Risk.WORK, name + " now ends early " + when(was, is));
            case "bpmn:documentation" ->
                new Told(
                        Risk.WORDS,
                        "The note on " + name + " is now " + Words.quoted(is) + " instead of " + Words.quoted(was));
            case "bpmn:text" ->
                new Told(Risk.WORDS, "The remark " + Words.quoted(was) + " now reads " + Words.quoted(is));
            default -> generic(edit, was, is);
        };
    }

    private String time(DrawnElement time, String was, String is) {
        var event = event(time);
        var before = Words.time(was);
        var after = Words.time(is);
        var same = before.equals(after);
        return "The " + noun(event) + " " + (time.is("bpmn:timeDuration") ? "after " : "")
                + (same ? Words.quoted(was) : before) + " becomes " + (same ? Words.quoted(is) : after)
                + where(event);
    }

    private static Optional<DrawnElement> event(DrawnElement part) {
        return part.parent().flatMap(DrawnElement::parent).filter(Kinds::isPlace);
    }

    /** A timer on the border of a step that stays open reminds; one that takes the step away is a deadline. */
    static String noun(Optional<DrawnElement> event) {
        if (event.filter(each -> each.is("bpmn:boundaryEvent")).isEmpty()) {
            return "time";
        }
        return event.get().get("cancelActivity").equals("false") ? "reminder" : "deadline";
    }

    private String where(Optional<DrawnElement> event) {
        return event.map(each -> " (" + telling.now().called(each) + ")").orElse("");
    }

    private static String condition(String way, String was, String is) {
        if (was.isEmpty()) {
            return way + " is now taken only when " + Words.condition(is) + " (before, nothing was asked)";
        }
        return way + " is now taken " + when(was, is);
    }

    private static String when(String was, String is) {
        var before = Words.condition(was);
        var after = Words.condition(is);
        var same = before.equals(after);
        return "when " + (same ? Words.quoted(is) : after) + " instead of when " + (same ? Words.quoted(was) : before);
    }

    private static String number(String times) {
        return times.matches("\\d+") ? Words.many(times, "time") : Words.quoted(times);
    }

    private Told generic(Edit.Text edit, String was, String is) {
        return new Told(
                Risk.UNFAMILIAR,
                "In " + telling.now().called(edit.now()) + ", the text of the " + Kinds.exactWord(edit.now())
                        + " is now " + Words.quoted(is) + " instead of " + Words.quoted(was));
    }
}
