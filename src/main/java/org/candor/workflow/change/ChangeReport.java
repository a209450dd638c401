package org.candor.workflow.change;

import static java.util.Comparator.comparing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;

/**
 * What a draft of a workflow or a rule table changes in the live edition: every difference between the two files, the gravest first.
 *
 * <p>Complete by construction: the elements of both drawings are paired, and whatever differs within a pair or has no
 * partner becomes a change, with a general sentence where there is no sentence of its own. White space between elements,
 * comments, prefixes and the order of attributes are not differences. The report judges nothing: whether the draft may be
 * published at all is the edition policy's answer.
 */
public record ChangeReport(List<Change> changes) implements Serializable {
    public ChangeReport {
        changes = List.copyOf(changes);
    }

    /** A change, and what it would weigh if no guarded step were near. */
    private record Weighed(Change change, Risk weight) {}

    /** Of an element that is drawn differently in many ways, once is enough. */
    private static final class DrawnOnce {
        private final Set<Change> told = new HashSet<>();

        boolean isNews(Change change) {
            return change.risk() != Risk.LAYOUT || told.add(change);
        }
    }

    /** @throws DrawingReader.Unreadable if one of the two is neither a drawing nor a table */
    public static ChangeReport between(byte[] live, byte[] draft, StepCatalogue catalogue)
            throws DrawingReader.Unreadable {
        return between(DrawingReader.read(live), DrawingReader.read(draft), catalogue);
    }

    public static ChangeReport between(DrawnElement live, DrawnElement draft, StepCatalogue catalogue) {
        var telling = new Telling(new Ways(live), new Ways(draft), catalogue);
        var before = new GuardedZone(live, catalogue);
        var after = new GuardedZone(draft, catalogue);
        var sentences = new Sentences(telling);
        var weighed = new ArrayList<Weighed>();
        for (var edit : Edits.between(live, draft)) {
            var told = sentences.tell(edit);
            var guarded = edit.before().filter(before::holds).isPresent()
                    || edit.after().filter(after::holds).isPresent();
            var risk = guarded && told.risk().isFelt() ? Risk.GUARD : told.risk();
            weighed.add(new Weighed(change(risk, edit, told.sentence(), telling), told.risk()));
        }
        return new ChangeReport(weighed.stream()
                .sorted(comparing((Weighed each) -> each.change().risk()).thenComparing(Weighed::weight))
                .map(Weighed::change)
                .filter(new DrawnOnce()::isNews)
                .toList());
    }

    /** The report as lines of plain text, by the catalogue that this application was built with. */
    public static List<String> lines(byte[] live, byte[] draft) throws DrawingReader.Unreadable {
        return between(live, draft, StepCatalogue.shipped()).lines();
    }

    private static Change change(Risk risk, Edit edit, String sentence, Telling telling) {
        var subject = edit.subject();
        if (edit instanceof Edit.Attribute attribute && attribute.name().equals("id") && attribute.is() == null) {
            subject = attribute.old();
        }
        var element = risk == Risk.LAYOUT ? drawn(subject) : shown(subject);
        var known = telling.now().element(element).or(() -> telling.old().element(element));
        var capital = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
        return new Change(risk, element, known.map(DrawnElement::label).orElse(element), capital);
    }

    /** The nearest element that a page can show: a timer is shown by its event. */
    private static String shown(DrawnElement subject) {
        return subject.outwards()
                .filter(each -> !each.id().isEmpty() && !Kinds.isPart(each))
                .findFirst()
                .map(DrawnElement::id)
                .orElse(subject.nearestId());
    }

    /** The element that this part of the picture shows. */
    private static String drawn(DrawnElement picture) {
        return picture.outwards()
                .map(each -> each.get("bpmnElement") + each.get("dmnElementRef"))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse(picture.nearestId());
    }

    /** Both files say the same, however they are written. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Something changed, and all of it is picture. */
    public boolean isLayoutOnly() {
        return !isEmpty() && changes.stream().allMatch(each -> each.risk() == Risk.LAYOUT);
    }

    /** No request would go another way and nobody would read another word. */
    public boolean hasNoEffect() {
        return changes.stream().allMatch(each -> each.risk() == Risk.LAYOUT || each.risk() == Risk.NO_EFFECT);
    }

    /**
     * Whether a step that needs, gives or takes a fact changed, or a condition, a way, an event or a time around one: the
     * second person must then be the medical director. Labels and notes alone do not count.
     */
    public boolean touchesGuard() {
        return changes.stream().anyMatch(each -> each.risk() == Risk.GUARD);
    }

    /** The whole answer in one sentence. */
    public String summary() {
        if (isEmpty()) {
            return "Nothing changed";
        }
        if (isLayoutOnly()) {
            return Sentences.PICTURE;
        }
        if (hasNoEffect()) {
            return "Written differently; no effect on any request";
        }
        var told = changes.stream()
                .filter(each -> each.risk() != Risk.LAYOUT && each.risk() != Risk.NO_EFFECT)
                .count();
        var guarded = changes.stream().filter(each -> each.risk() == Risk.GUARD).count();
        var ruled = changes.stream().filter(each -> each.risk() == Risk.RULE).count();
        return Words.many(String.valueOf(told), "change")
                + (ruled > 0
                        ? ", " + ruled + " of them in the rules"
                        : guarded == 0
                                ? "; no guarded step is touched"
                                : ", " + guarded + " of them at a guarded step");
    }

    /** The summary, then one line for each change; the picture has one line in all. */
    public List<String> lines() {
        var told = changes.stream()
                .filter(each -> each.risk() != Risk.LAYOUT)
                .map(each -> each.risk().heading() + ": " + each.sentence() + " [" + Words.shown(each.element()) + "]");
        var drawn = changes.stream().filter(each -> each.risk() == Risk.LAYOUT).count();
        var picture = drawn == 0 || isLayoutOnly()
                ? Stream.<String>empty()
                : Stream.of("Picture: drawn differently at " + Words.many(String.valueOf(drawn), "element")
                        + "; no effect on any request");
        return Stream.of(Stream.of(summary()), told, picture)
                .flatMap(each -> each)
                .toList();
    }
}
