package org.candor.workflow.proof;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where one token can become two that come to the same place: behind a fork whose ways meet without a join, and behind what
 * happens to a step or a scope aside. The engine's join counts tokens, wherever they come from, so two copies can fire it.
 */
final class Copies {
    private final Net net;
    private final List<BitSet> onward;
    private final List<BitSet> aside;
    private final Map<Integer, BitSet> reached = new HashMap<>();
    private final Map<Integer, BitSet> made = new HashMap<>();
    private final Map<Integer, BitSet> copies = new HashMap<>();

    /**
     * @param onward where a token comes to by finishing what is on its place
     * @param aside where another comes to by what happens there
     */
    Copies(Net net, List<BitSet> onward, List<BitSet> aside) {
        this.net = net;
        this.onward = onward;
        this.aside = aside;
    }

    /** All places that come of a token on this one, and the place itself. */
    BitSet reached(int from) {
        return reached.computeIfAbsent(from, place -> Spread.from(Spread.one(place), this::next));
    }

    /** Whether a token comes from one place to another. */
    boolean comesTo(int from, int to) {
        return reached(from).get(to);
    }

    /** Whether two tokens may come there from one. */
    boolean comesTwiceTo(int from, int to) {
        return copies.computeIfAbsent(from, this::behind).get(to);
    }

    private BitSet next(int place) {
        var next = (BitSet) onward.get(place).clone();
        next.or(aside.get(place));
        return next;
    }

    private BitSet behind(int from) {
        var all = new BitSet();
        reached(from).stream().forEach(place -> all.or(made.computeIfAbsent(place, this::made)));
        return all;
    }

    /** Places that two tokens may come to because one has left this place. */
    private BitSet made(int place) {
        var twice = new BitSet();
        aside.get(place).stream().forEach(to -> twice.or(reached(to)));
        if (repeats(place)) {
            onward.get(place).stream().forEach(to -> twice.or(reached(to)));
        } else if (forks(place)) {
            var once = new BitSet();
            onward.get(place).stream().forEach(to -> {
                var both = (BitSet) reached(to).clone();
                both.and(once);
                twice.or(both);
                once.or(reached(to));
            });
        }
        return twice;
    }

    /** Enters a block for several at once. */
    private boolean repeats(int place) {
        var flow = net.flows().get(place);
        return flow != null && flow.target().instances > 1;
    }

    private boolean forks(int place) {
        var flow = net.flows().get(place);
        var node = flow == null ? net.rests().get(place) : flow.target();
        return node != null && node.kind != NodeKind.EXCLUSIVE && node.kind != NodeKind.EVENT_CHOICE;
    }
}
