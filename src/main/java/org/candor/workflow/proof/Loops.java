package org.candor.workflow.proof;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/** Which places close a loop: each round passes at least one of them. */
final class Loops {
    private final Net net;
    private final List<BitSet> onward;
    private final BitSet closing = new BitSet();
    private final BitSet entered = new BitSet();
    private final BitSet open = new BitSet();

    Loops(Net net, List<BitSet> onward) {
        this.net = net;
        this.onward = onward;
        for (var place = 0; place < net.places(); place++) {
            if (!entered.get(place)) {
                search(place);
            }
        }
    }

    boolean goesBack(int place) {
        return closing.get(place);
    }

    private record Visit(int place, Iterator<Integer> next) {}

    /** Depth first without recursion: a way to a place that is still open goes back. */
    private void search(int start) {
        var stack = new ArrayDeque<Visit>();
        stack.push(visit(start));
        while (!stack.isEmpty()) {
            var top = stack.element();
            if (!top.next().hasNext()) {
                open.clear(top.place());
                stack.pop();
                continue;
            }
            int next = top.next().next();
            if (open.get(next)) {
                closing.set(top.place());
            } else if (!entered.get(next)) {
                stack.push(visit(next));
            }
        }
    }

    private Visit visit(int place) {
        entered.set(place);
        open.set(place);
        var next = (BitSet) onward.get(place).clone();
        var node = net.rests().get(place);
        if (node != null) {
            next.or(node.eventPlaces());
        }
        return new Visit(place, next.stream().boxed().iterator());
    }
}
