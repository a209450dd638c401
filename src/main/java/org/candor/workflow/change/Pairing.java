package org.candor.workflow.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.candor.workflow.drawing.DrawnElement;

/**
 * Which element of the old drawing is which one of the new: by id first; without one, by content and then by kind and
 * place inside the same element. No element has two partners, and the two outermost ones are always partners. So two
 * drawings are the same exactly when all are paired and no pair differs.
 */
final class Pairing {
    private final Map<DrawnElement, DrawnElement> nowOf = new IdentityHashMap<>();
    private final Map<DrawnElement, DrawnElement> oldOf = new IdentityHashMap<>();

    Pairing(DrawnElement old, DrawnElement now) {
        pair(old, now);
        pairBy(
                each -> each.id().isEmpty() ? "" : each.name() + " " + each.id(),
                old.all().toList(),
                now.all().toList());
        pairBy(DrawnElement::id, old.all().toList(), now.all().toList());
        now.all().forEach(each -> oldOf(each).ifPresent(partner -> pairInside(partner, each)));
    }

    Optional<DrawnElement> nowOf(DrawnElement old) {
        return Optional.ofNullable(nowOf.get(old));
    }

    Optional<DrawnElement> oldOf(DrawnElement now) {
        return Optional.ofNullable(oldOf.get(now));
    }

    private void pairInside(DrawnElement old, DrawnElement now) {
        pairBy(each -> content(each, true), old.children(), now.children());
        pairBy(each -> content(each, false), old.children(), now.children());
        pairLeft(old.children(), now.children(), (was, is) -> is.name().equals(was.name()) && mayBeSame(was, is));
    }

    private static boolean mayBeSame(DrawnElement old, DrawnElement now) {
        if (Kinds.isListed(old) || Kinds.isListed(now)) {
            return old.text().equals(now.text());
        }
        return old.id().isEmpty() || now.id().isEmpty() || Kinds.isPart(now);
    }

    private void pairBy(Function<DrawnElement, String> key, List<DrawnElement> olds, List<DrawnElement> nows) {
        var waiting = new HashMap<String, Deque<DrawnElement>>();
        free(olds, nowOf).forEach(old -> waiting.computeIfAbsent(key.apply(old), any -> new ArrayDeque<>())
                .add(old));
        waiting.remove("");
        for (var now : free(nows, oldOf)) {
            var same = waiting.getOrDefault(key.apply(now), new ArrayDeque<>());
            if (!same.isEmpty()) {
                pair(same.remove(), now);
            }
        }
    }

    private void pairLeft(
            List<DrawnElement> olds, List<DrawnElement> nows, BiPredicate<DrawnElement, DrawnElement> same) {
        var waiting = free(olds, nowOf);
        for (var now : free(nows, oldOf)) {
            waiting.stream().filter(old -> same.test(old, now)).findFirst().ifPresent(old -> {
                waiting.remove(old);
                pair(old, now);
            });
        }
    }

    private static List<DrawnElement> free(List<DrawnElement> elements, Map<DrawnElement, DrawnElement> taken) {
        return new ArrayList<>(
                elements.stream().filter(each -> !taken.containsKey(each)).toList());
    }

    private void pair(DrawnElement old, DrawnElement now) {
        nowOf.put(old, now);
        oldOf.put(now, old);
    }

    /** All that is written in an element, with or without its own id. */
    private static String content(DrawnElement element, boolean withId) {
        var attributes = new TreeMap<>(element.attributes());
        if (!withId) {
            attributes.remove("id");
        }
        var inside =
                element.children().stream().map(child -> content(child, true)).toList();
        return element.name() + "\0" + attributes + "\0" + element.content() + "\0" + inside;
    }
}
