package org.candor.workflow.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.candor.workflow.drawing.DrawnElement;

/** Every difference between two drawings: for each pair its kind, attributes, text, parent and order; and what has no partner. */
final class Edits {
    private final Pairing pairing;
    private final List<Edit> edits = new ArrayList<>();

    private Edits(Pairing pairing) {
        this.pairing = pairing;
    }

    /** In the order of the new drawing; at the end, in the order of the old one, what was taken out. */
    static List<Edit> between(DrawnElement old, DrawnElement now) {
        var edits = new Edits(new Pairing(old, now));
        now.all().forEach(edits::look);
        old.all().filter(each -> edits.pairing.nowOf(each).isEmpty()).forEach(edits::removed);
        var oldWays = new Ways(old);
        var ways = new Ways(now);
        now.all()
                .filter(Kinds::isPlace)
                .forEach(each -> edits.pairing.oldOf(each).ifPresent(partner -> {
                    if (ways.isTurned(each.id(), oldWays)) {
                        edits.edits.add(new Edit.Turned(partner, each));
                    }
                }));
        return edits.edits;
    }

    private void look(DrawnElement now) {
        var old = pairing.oldOf(now);
        if (old.isPresent()) {
            compare(old.get(), now);
        } else if (!isTold(
                now, now.parent().filter(each -> pairing.oldOf(each).isEmpty()).isPresent())) {
            edits.add(new Edit.Added(now));
        }
    }

    private void removed(DrawnElement old) {
        if (!isTold(
                old, old.parent().filter(each -> pairing.nowOf(each).isEmpty()).isPresent())) {
            edits.add(new Edit.Removed(old));
        }
    }

    /** Whether the sentence about the element around it tells this one too. */
    private static boolean isTold(DrawnElement alone, boolean insideAnotherAlone) {
        return insideAnotherAlone ? alone.id().isEmpty() || Kinds.isCell(alone) : Kinds.isListed(alone);
    }

    private void compare(DrawnElement old, DrawnElement now) {
        if (!old.name().equals(now.name())) {
            edits.add(new Edit.Kind(old, now));
        }
        var partner = old.parent().flatMap(pairing::nowOf);
        if (!partner.equals(now.parent())) {
            edits.add(new Edit.Moved(old, now));
        }
        attributes(old, now);
        if (!sameText(old, now)) {
            edits.add(new Edit.Text(old, now));
        }
        Kinds.LISTS.forEach(kind -> list(old, now, kind));
        order(old, now);
    }

    private void attributes(DrawnElement old, DrawnElement now) {
        var names = new TreeSet<>(old.attributes().keySet());
        names.addAll(now.attributes().keySet());
        for (var name : names) {
            var was = old.attributes().get(name);
            var is = now.attributes().get(name);
            if (!Objects.equals(was, is)) {
                edits.add(new Edit.Attribute(old, now, name, was, is));
            }
        }
    }

    private static boolean sameText(DrawnElement old, DrawnElement now) {
        var none = old.content().stream().allMatch(String::isEmpty)
                && now.content().stream().allMatch(String::isEmpty);
        return none || old.content().equals(now.content());
    }

    private void list(DrawnElement old, DrawnElement now, String kind) {
        var was = listed(old, kind);
        var is = listed(now, kind);
        if (!was.equals(is)) {
            edits.add(new Edit.Listed(old, now, kind, was, is));
        }
    }

    private static List<String> listed(DrawnElement element, String kind) {
        return element.children(kind)
                .filter(Kinds::isListed)
                .map(DrawnElement::text)
                .toList();
    }

    private void order(DrawnElement old, DrawnElement now) {
        var stayed = now.children().stream()
                .filter(child -> pairing.oldOf(child)
                        .flatMap(DrawnElement::parent)
                        .filter(around -> around == old)
                        .isPresent())
                .toList();
        new SiblingOrder(stayed, child -> pairing.oldOf(child).orElseThrow(), old.children())
                .moved()
                .forEach((child, passed) ->
                        edits.add(new Edit.Ordered(pairing.oldOf(child).orElseThrow(), child, passed)));
    }
}
