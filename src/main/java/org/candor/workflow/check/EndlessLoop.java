package org.candor.workflow.check;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.DrawnElement;

/** Looks for a way round in a drawing on which neither a person nor a time nor a message nor a job is waited for. */
final class EndlessLoop {
    private final Drawing drawing;
    private final Set<String> inside;
    private final Map<String, Integer> incoming = new HashMap<>();

    private EndlessLoop(Drawing drawing) {
        this.drawing = drawing;
        this.inside = drawing.nodes()
                .filter(node -> !Drawing.waits(node))
                .map(DrawnElement::id)
                .collect(toCollection(LinkedHashSet::new));
        inside.forEach(id -> next(id).forEach(to -> incoming.merge(to, 1, Integer::sum)));
    }

    /** A node on such a loop, if there is one. Takes time in proportion to the drawing. */
    static Optional<DrawnElement> in(Drawing drawing) {
        return new EndlessLoop(drawing).find();
    }

    private Optional<DrawnElement> find() {
        var free = new ArrayDeque<String>();
        inside.stream().filter(id -> !incoming.containsKey(id)).forEach(free::add);
        while (!free.isEmpty()) {
            var id = free.remove();
            inside.remove(id);
            for (var to : next(id)) {
                if (incoming.merge(to, -1, Integer::sum) == 0) {
                    free.add(to);
                }
            }
        }
        return inside.stream().findFirst().flatMap(this::onTheLoop);
    }

    /** All that is left has a way into it from what is left: going back long enough ends on a loop. */
    private Optional<DrawnElement> onTheLoop(String start) {
        var before = new HashMap<String, String>();
        inside.forEach(id -> next(id).forEach(to -> before.put(to, id)));
        var seen = new HashSet<String>();
        var at = start;
        while (seen.add(at)) {
            at = before.getOrDefault(at, at);
        }
        return drawing.node(at);
    }

    private List<String> next(String id) {
        return drawing.node(id).map(drawing::outgoingOf).orElse(List.of()).stream()
                .map(flow -> flow.get("targetRef"))
                .filter(inside::contains)
                .toList();
    }
}
