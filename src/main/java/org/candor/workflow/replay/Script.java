package org.candor.workflow.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.workflow.drawing.Stop;

/** What the service steps say on a way, each by its turn: some run before the way comes to them. */
final class Script {
    private static final String FAILS = "!";

    private final Map<String, Deque<String>> lines = new HashMap<>();

    Script(List<Stop> way, Drawn drawn) {
        for (var stop : way) {
            var node = drawn.node(stop.element());
            if (stop.isAct() && node.is("bpmn:serviceTask")) {
                says(node.id(), stop.outcome());
            } else if (stop.isAct() && Drawn.trigger(node).equals("error")) {
                says(node.get("attachedToRef"), FAILS + drawn.code(node));
            }
        }
    }

    private void says(String element, String line) {
        lines.computeIfAbsent(element, id -> new ArrayDeque<>()).add(line);
    }

    /**
     * The next that this step says; the last stays.
     *
     * @param otherwise where the way does not say
     */
    String next(String element, String otherwise) {
        var left = lines.getOrDefault(element, new ArrayDeque<>());
        return left.size() > 1 ? left.remove() : left.isEmpty() ? otherwise : left.element();
    }

    static boolean isFailure(String line) {
        return line.startsWith(FAILS);
    }

    static String code(String line) {
        return line.substring(FAILS.length());
    }
}
