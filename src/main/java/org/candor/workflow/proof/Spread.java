package org.candor.workflow.proof;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.function.IntFunction;

/** All that is reached from some places. */
final class Spread {
    private Spread() {}

    /** Adds what is reached from these places, and the places themselves; goes not on from what is reached already. */
    static BitSet into(BitSet reached, BitSet from, IntFunction<BitSet> next) {
        var open = new ArrayDeque<Integer>();
        from.stream().forEach(open::add);
        while (!open.isEmpty()) {
            int place = open.remove();
            if (!reached.get(place)) {
                reached.set(place);
                next.apply(place).stream().forEach(open::add);
            }
        }
        return reached;
    }

    static BitSet from(BitSet places, IntFunction<BitSet> next) {
        return into(new BitSet(), places, next);
    }

    static BitSet one(int place) {
        var one = new BitSet();
        one.set(place);
        return one;
    }
}
