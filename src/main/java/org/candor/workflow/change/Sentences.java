package org.candor.workflow.change;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.candor.workflow.change.Telling.Told;
import org.candor.workflow.drawing.DrawnElement;

/** Puts an edit into a sentence. What has none of its own gets a general one with the element and both values. */
final class Sentences {
    static final String PICTURE = "Only the picture changed; no effect on any request";

    private final Telling telling;
    private final AttributeSentences attributes;
    private final TextSentences texts;
    private final PresenceSentences presence;

    Sentences(Telling telling) {
        this.telling = telling;
        this.attributes = new AttributeSentences(telling);
        this.texts = new TextSentences(telling);
        this.presence = new PresenceSentences(telling);
    }

    Told tell(Edit edit) {
        if (isPicture(edit)) {
            return new Told(Risk.LAYOUT, PICTURE);
        }
        var inTable = TableSentences.tell(edit);
        if (inTable.isPresent()) {
            return inTable.get();
        }
        if (edit instanceof Edit.Attribute attribute) {
            return attributes.tell(attribute);
        }
        if (edit instanceof Edit.Text text) {
            return texts.tell(text);
        }
        if (edit instanceof Edit.Added added) {
            return presence.added(added.now());
        }
        if (edit instanceof Edit.Removed removed) {
            return presence.removed(removed.old());
        }
        return place(edit);
    }

    /** A list of names has no place in a picture, wherever it is written. */
    private static boolean isPicture(Edit edit) {
        return !(edit instanceof Edit.Listed)
                && edit.before().filter(each -> !Kinds.isPicture(each)).isEmpty()
                && edit.after().filter(each -> !Kinds.isPicture(each)).isEmpty();
    }

    private Told place(Edit edit) {
        if (edit instanceof Edit.Moved moved) {
            return moved(moved);
        }
        if (edit instanceof Edit.Ordered ordered) {
            return new OrderSentences(telling).tell(ordered);
        }
        if (edit instanceof Edit.Listed listed) {
            return listed(listed);
        }
        if (edit instanceof Edit.Turned turned) {
            return turned(turned);
        }
        var old = edit.before().orElseThrow();
        var now = edit.after().orElseThrow();
        return new Told(
                graver(old, now),
                telling.now().called(now) + " is now " + Words.one(Kinds.exactWord(now)) + " instead of "
                        + Words.one(Kinds.exactWord(old)));
    }

    private Told moved(Edit.Moved edit) {
        return new Told(
                graver(edit.old(), edit.now()),
                "The " + Kinds.word(edit.now()) + " " + telling.now().called(edit.now()) + " now stands in "
                        + around(edit.now(), telling.now()) + " instead of " + around(edit.old(), telling.old()));
    }

    private static String around(DrawnElement element, Ways ways) {
        return element.parent()
                .map(parent -> "the " + Kinds.exactWord(parent) + " " + ways.called(parent))
                .orElse("nothing");
    }

    private static Risk graver(DrawnElement old, DrawnElement now) {
        return Kinds.risk(old).compareTo(Kinds.risk(now)) < 0 ? Kinds.risk(old) : Kinds.risk(now);
    }

    private Told turned(Edit.Turned edit) {
        return new Told(
                Risk.ROUTE,
                "The " + Kinds.word(edit.now()) + " " + telling.now().called(edit.now())
                        + " moved to another way: it now comes " + between(edit.now(), telling.now()) + " (before: "
                        + between(edit.old(), telling.old()) + ")");
    }

    private static String between(DrawnElement place, Ways ways) {
        return "after " + ways.sources(place.id()) + " and before " + ways.targets(place.id());
    }

    private Told listed(Edit.Listed edit) {
        var more = without(edit.is(), edit.was());
        var less = without(edit.was(), edit.is());
        var name = telling.now().called(edit.now());
        if (edit.kind().equals("bpmn:flowNodeRef")) {
            return more.isEmpty() && less.isEmpty()
                    ? new Told(Risk.NO_EFFECT, "The lane " + name + " lists its steps in another order; no effect")
                    : new Told(Risk.WORDS, "The lane " + name + lane(more, less));
        }
        var ways =
                edit.kind().equals("bpmn:incoming") ? " lists the ways that lead in" : " lists the ways that lead out";
        var difference = more.isEmpty() && less.isEmpty()
                ? " in another order"
                : " differently (" + both(more, less, "more: ", "; ", "less: ") + ")";
        return new Told(Risk.NO_EFFECT, name + ways + difference + "; only the ways themselves count, no effect");
    }

    private String lane(List<String> more, List<String> less) {
        return both(more, less, " now also holds ", " and", " no longer holds ");
    }

    private String both(List<String> more, List<String> less, String also, String and, String no) {
        var added = more.isEmpty() ? "" : also + called(more, telling.now());
        var gone = less.isEmpty() ? "" : no + called(less, telling.old());
        return added + (added.isEmpty() || gone.isEmpty() ? "" : and) + gone;
    }

    private static String called(List<String> ids, Ways ways) {
        return ids.stream().map(ways::called).collect(joining(", "));
    }

    /** What is left of a list after each of these was taken away once. */
    private static List<String> without(List<String> all, List<String> these) {
        var left = new ArrayList<>(all);
        these.forEach(left::remove);
        return left;
    }
}
