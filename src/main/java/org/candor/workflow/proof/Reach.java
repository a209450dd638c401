package org.candor.workflow.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What can come of a place, worked out once for a drawing and a fact. */
final class Reach {
    private static final int MOST_COMING = 1_000;

    private final Net net;
    private final Effects effects;
    private final String fact;
    private final List<BitSet> onward = new ArrayList<>();
    private final List<BitSet> aside = new ArrayList<>();
    private final List<BitSet> around = new ArrayList<>();
    private final List<Footprint> prints = new ArrayList<>();
    private final List<Footprint> chains = new ArrayList<>();
    private final BitSet back = new BitSet();
    private final Map<Integer, Footprint> ever = new HashMap<>();
    private final Copies copies;
    private final boolean hasJoins;
    private final List<BitSet> live = new ArrayList<>();
    private final List<Node> once;
    private final Map<Node, Boolean> withoutEffect = new HashMap<>();
    private final Map<Node, Boolean> leadsToJoin = new HashMap<>();
    private final Map<Node, BitSet> before = new HashMap<>();

    Reach(Net net, Effects effects, String fact) {
        this.net = net;
        this.effects = effects;
        this.fact = fact;
        this.once = net.nodes().stream().filter(node -> node.ran >= 0).toList();
        var ways = new Ways(net);
        for (var place = 0; place < net.places(); place++) {
            onward.add(ways.onward(place));
            aside.add(ways.aside(place));
            var scopes = new BitSet();
            ways.aroundOf(place, scopes);
            around.add(scopes);
            prints.add(print(place));
        }
        this.hasJoins = net.rests().keySet().stream().anyMatch(this::isJoin);
        this.copies = new Copies(net, onward, aside);
        var loops = new Loops(net, onward);
        for (var place = 0; place < net.places(); place++) {
            chains.add(chain(place, loops));
        }
        findLive();
        net.nodes().stream()
                .filter(node -> node.kind == NodeKind.INCLUSIVE && node.isJoin())
                .forEach(join -> before.put(join, flowsBefore(join)));
    }

    private Footprint print(int place) {
        var print = new Footprint();
        var flow = net.flows().get(place);
        var node = flow == null ? net.rests().get(place) : flow.target();
        if (node == null) {
            return print;
        }
        if (flow == null) {
            resting(node, print);
        } else {
            arriving(node, print);
        }
        return print;
    }

    /** A move and all that the engine does at once because of it. */
    private Footprint chain(int start, Loops loops) {
        var chain = new Footprint();
        var seen = new BitSet();
        var open = new ArrayDeque<Integer>(List.of(start));
        while (!open.isEmpty()) {
            int place = open.remove();
            var node = net.rests().get(place);
            if (seen.get(place) || (place != start && node != null && node.waits)) {
                chain.requires |= node != null && node.requires(fact);
                continue;
            }
            seen.set(place);
            chain.add(prints.get(place));
            if (loops.goesBack(place)) {
                back.set(start);
            }
            fromStep(place).stream().forEach(open::add);
        }
        return chain;
    }

    private void resting(Node node, Footprint print) {
        if (node.kind == NodeKind.TASK) {
            print.establishes = effects.mayEstablish(node);
            print.revokes = effects.mayRevoke(node);
            print.requires = node.requires(fact);
            effects.variables(node).forEach(variable -> print.sets.set(variable.at()));
        }
        print.stops = node.kind == NodeKind.CANCEL;
        if (node.kind != NodeKind.PARALLEL) {
            reads(node, print);
        }
    }

    private void arriving(Node node, Footprint print) {
        print.requires = node.kind == NodeKind.TASK && node.requires(fact);
        print.stops = switch (node.kind) {
            case TERMINATE, ERROR, ESCALATION, CANCEL, COMPENSATE -> true;
            default -> false;
        };
        if (node.kind == NodeKind.EXCLUSIVE || (node.kind == NodeKind.INCLUSIVE && !node.isJoin())) {
            reads(node, print);
        }
    }

    private void reads(Node node, Footprint print) {
        for (var flow : node.out) {
            if (flow.condition() != null) {
                flow.condition().variables().forEach(name -> net.variable(node.scope, name)
                        .ifPresent(variable -> print.reads.set(variable.at())));
            }
        }
    }

    /** A variable matters on a place when some way from there reads it before it is set anew. */
    private void findLive() {
        for (var place = 0; place < net.places(); place++) {
            live.add((BitSet) prints.get(place).reads.clone());
        }
        for (var changed = true; changed; ) {
            changed = false;
            for (var place = net.places() - 1; place >= 0; place--) {
                var now = new BitSet();
                onward.get(place).stream().forEach(next -> now.or(live.get(next)));
                now.andNot(prints.get(place).sets);
                aside.get(place).stream().forEach(next -> now.or(live.get(next)));
                now.or(prints.get(place).reads);
                if (!now.equals(live.get(place))) {
                    live.set(place, now);
                    changed = true;
                }
            }
        }
    }

    /** Forgets what no way reads any more, and all of it once there is no token left. */
    State normal(State state) {
        var matters = new BitSet();
        var tokens = false;
        for (var place = 0; place < net.places(); place++) {
            if (state.at(place) > 0 && isToken(place)) {
                matters.or(live.get(place));
                tokens = true;
            }
        }
        for (var variable : net.variables()) {
            if (!matters.get(variable.at())) {
                state.set(variable.at(), 0);
            }
        }
        for (var event : once) {
            if (!state.anyOf(event.host)) {
                state.set(event.ran, 0);
            }
        }
        if (!tokens) {
            Arrays.fill(state.cells, (byte) 0);
        }
        return state;
    }

    boolean isToken(int place) {
        return net.flows().containsKey(place) || net.rests().containsKey(place);
    }

    /** Whether a move from here, with all that comes of it at once, may close a loop. */
    boolean goesBack(int place) {
        return back.get(place);
    }

    Footprint chainOf(int place) {
        return chains.get(place);
    }

    /** Quickly, and perhaps too much: all that other tokens may ever touch. */
    Footprint atMostWithoutOne(State state, int place) {
        var print = new Footprint();
        for (var other = 0; other < net.places(); other++) {
            if (state.at(other) > (other == place ? 1 : 0) && isToken(other)) {
                print.add(ever(other));
            }
        }
        around.get(place).stream().forEach(next -> print.add(ever(next)));
        return print;
    }

    private Footprint ever(int start) {
        return ever.computeIfAbsent(start, from -> printOf(copies.reached(from)));
    }

    private Footprint printOf(BitSet places) {
        var print = new Footprint();
        places.stream().forEach(place -> print.add(prints.get(place)));
        return print;
    }

    /** Where no join holds a token up, what others may touch in the end they may touch before this one moves. */
    boolean hasJoins() {
        return hasJoins;
    }

    /** What all other tokens, and what happens to the scopes around this one, may touch before this one moves. */
    Footprint withoutOne(State state, int place) {
        var reached = new BitSet();
        var open = new ArrayDeque<Integer>();
        for (var other = 0; other < net.places(); other++) {
            if (state.at(other) > (other == place ? 1 : 0) && isToken(other)) {
                mark(other, reached, open);
            }
        }
        around.get(place).stream().forEach(next -> mark(next, reached, open));
        var print = new Footprint();
        while (!open.isEmpty()) {
            int next = open.remove();
            print.add(prints.get(next));
            aside.get(next).stream().forEach(to -> mark(to, reached, open));
            if (mayFire(state, next, reached, place)) {
                onward.get(next).stream().forEach(to -> mark(to, reached, open));
            }
        }
        return print;
    }

    private void mark(int place, BitSet reached, ArrayDeque<Integer> open) {
        var flow = net.flows().get(place);
        var isNew = !reached.get(place);
        reached.set(place);
        if (isNew || (flow == null && isJoin(place))) {
            open.add(place);
        }
        if (isNew && flow != null && isJoin(flow.target().busy)) {
            open.add(flow.target().busy);
        }
    }

    private boolean isJoin(int place) {
        var node = net.rests().get(place);
        return node != null && node.kind == NodeKind.PARALLEL && node.isJoin();
    }

    private boolean mayFire(State state, int place, BitSet reached, int without) {
        if (!isJoin(place)) {
            return true;
        }
        var node = Objects.requireNonNull(net.rests().get(place));
        var coming = state.at(place);
        for (var flow : node.in) {
            coming += reached.get(flow.place()) ? comingTo(state, flow.place(), without) : 0;
        }
        return coming >= node.in.size();
    }

    /** How many tokens may come to this place while that one stays; many where it may be more than are here. */
    private int comingTo(State state, int place, int without) {
        var coming = around.get(without).stream().anyMatch(from -> copies.comesTo(from, place)) ? MOST_COMING : 0;
        for (var token = 0; token < net.places() && coming < MOST_COMING; token++) {
            var count = isToken(token) ? state.at(token) - (token == without ? 1 : 0) : 0;
            if (count > 0 && copies.comesTo(token, place)) {
                coming += state.at(token) >= State.MANY || copies.comesTwiceTo(token, place) ? MOST_COMING : count;
            }
        }
        return coming;
    }

    /** Whether another token in the same scope can still come to this join by sequence flows. */
    boolean mayStillArrive(State state, Node join) {
        if (state.at(join.busy) == 0) {
            return true;
        }
        return state.at(join.busy) < join.in.size() && state.anyOf(before.getOrDefault(join, new BitSet()));
    }

    /** Places from which this join is reached by sequence flows; inside a sub-process those of its node count. */
    private BitSet flowsBefore(Node join) {
        var found = new BitSet();
        var open = new ArrayDeque<Node>(List.of(join));
        var seen = new HashSet<Node>(open);
        while (!open.isEmpty()) {
            for (var flow : open.remove().in) {
                found.set(flow.place());
                var source = flow.source();
                if (source != join) {
                    found.set(source.busy);
                    if (source.body != null) {
                        found.or(source.body.places);
                    }
                }
                if (seen.add(source)) {
                    open.add(source);
                }
            }
        }
        found.clear(join.busy);
        return found;
    }

    /** Whether what follows from an event may come to a join. */
    boolean leadsToJoin(Node event) {
        return hasJoins
                && leadsToJoin.computeIfAbsent(event, each -> Spread.from(each.outPlaces(), this::fromStep).stream()
                        .anyMatch(place -> net.flows().containsKey(place)
                                && isJoin(net.flows().get(place).target().busy)));
    }

    /** Whether nothing that follows from a non-interrupting event can touch the proof. */
    boolean isWithoutEffect(Node event) {
        return !effects.isForNone()
                && !event.interrupting
                && withoutEffect.computeIfAbsent(event, each -> printOf(Spread.from(each.outPlaces(), this::fromStep))
                        .isEmpty());
    }

    /** Where a token goes from a step: on, or out by an event on it. */
    private BitSet fromStep(int place) {
        var next = (BitSet) onward.get(place).clone();
        var node = net.rests().get(place);
        if (node != null) {
            next.or(node.eventPlaces());
        }
        return next;
    }
}
