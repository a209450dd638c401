package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

/** Where one token can come by itself, and where all the others can come without it. */
final class Together {
    private final Net net;
    private final List<BitSet> steps = new ArrayList<>();
    private final List<BitSet> onward = new ArrayList<>();
    private final List<BitSet> alone = new ArrayList<>();
    /** Through joins too: what an inclusive join looks at. */
    private final List<BitSet> anyhow = new ArrayList<>();

    private final BitSet joins = new BitSet();

    Together(Net net) {
        this.net = net;
        var ways = new Ways(net, true);
        var throughAll = new Ways(net);
        for (var place = 0; place < net.places(); place++) {
            var next = ways.onward(place);
            next.or(ways.aside(place));
            steps.add(next);
            onward.add(throughAll.onward(place));
        }
        net.rests().forEach((place, node) -> {
            if (node.isJoin()) {
                joins.set(place);
            }
        });
        for (var place = 0; place < net.places(); place++) {
            alone.add(Spread.from(Spread.one(place), steps::get));
            anyhow.add(Spread.from(Spread.one(place), onward::get));
        }
    }

    /** Places that a token comes to from here without the help of another; a join is where they are meant to meet. */
    BitSet alone(int place) {
        var reached = (BitSet) alone.get(place).clone();
        reached.andNot(joins);
        return reached;
    }

    /**
     * Which of these places of others the token comes to behind inclusive joins on its way. Such a join waits for nobody who stays
     * where no way leads to it.
     */
    BitSet behindJoins(int token, BitSet others) {
        var met = new BitSet();
        if (!joins.get(token)) {
            behindJoins(token, others, new BitSet(), met);
        }
        return met;
    }

    private void behindJoins(int from, BitSet others, BitSet passed, BitSet met) {
        alone.get(from).stream().filter(joins::get).forEach(join -> {
            var node = Objects.requireNonNull(net.rests().get(join));
            if (node.kind == NodeKind.INCLUSIVE && !passed.get(join)) {
                passed.set(join);
                var staying = others.stream()
                        .filter(place -> !anyhow.get(place).get(join))
                        .collect(BitSet::new, BitSet::set, BitSet::or);
                node.outPlaces().stream().forEach(way -> {
                    var behind = alone(way);
                    behind.and(staying);
                    met.or(behind);
                    behindJoins(way, staying, passed, met);
                });
            }
        });
    }

    /** Places that the others come to while this token stays. */
    BitSet without(State state, List<Integer> tokens, int token) {
        var others = new BitSet();
        tokens.forEach(others::set);
        others.set(token, state.at(token) > 1);
        var reached = Spread.from(others, steps::get);
        for (var grew = true; grew; ) {
            grew = false;
            for (var join = joins.nextSetBit(0); join >= 0; join = joins.nextSetBit(join + 1)) {
                var node = Objects.requireNonNull(net.rests().get(join));
                for (var way : node.out) {
                    if (!reached.get(way.place()) && fires(state, node, reached, token)) {
                        Spread.into(reached, Spread.one(way.place()), steps::get);
                        grew = true;
                    }
                }
            }
        }
        reached.andNot(joins);
        return reached;
    }

    private boolean fires(State state, Node join, BitSet reached, int token) {
        var waiting = state.at(join.busy) - (join.busy == token ? 1 : 0);
        var coming = join.in.stream().filter(flow -> reached.get(flow.place())).count();
        if (join.kind == NodeKind.INCLUSIVE) {
            return coming + waiting > 0
                    && (coming + waiting >= join.in.size()
                            || join.in.stream()
                                    .noneMatch(flow -> anyhow.get(token).get(flow.place())));
        }
        return coming + waiting >= join.in.size();
    }
}
