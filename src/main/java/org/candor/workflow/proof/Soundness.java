package org.candor.workflow.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawnElement;

/**
 * Judges whether a drawing works at all: nothing gets stuck, nothing is done twice by accident, no step is out of reach, and an
 * end can be reached from everywhere (van der Aalst, The Application of Petri Nets to Workflow Management, 1998; BPMN's implicit
 * end is allowed). A message to the whole request, such as its withdrawal, unsticks nothing and ends nothing here, because it
 * may never come. What a non-interrupting event starts, or what is repeated for several people, may run more than once.
 */
public final class Soundness {
    private final Net net;
    private final Exploration exploration;
    private final Map<String, Flaw> flaws = new LinkedHashMap<>();
    private final Set<Node> reached = new HashSet<>();
    private final List<Integer> ends = new ArrayList<>();
    private final List<State> targets = new ArrayList<>();
    private final List<Integer> sources = new ArrayList<>();
    private final Together together;
    private final BitSet once;
    private final Choice choice;
    private final Set<Node> outside = new HashSet<>();

    private Soundness(Net net, StepCatalogue catalogue) {
        this.net = net;
        this.exploration = new Exploration(net, catalogue, "");
        this.choice = new Choice(net);
        this.together = new Together(net);
        this.once = main();
        net.scopes().forEach(scope -> outside.addAll(scope.outsideEvents()));
        net.nodes().stream()
                .filter(node -> node.body != null && node.instances > 1 && !node.sequential)
                .forEach(node -> once.andNot(node.body.places));
    }

    /** The flaws of a drawing that passed the allow-list; none when it is sound. */
    public static List<Flaw> check(
            DrawnElement root,
            StepCatalogue catalogue,
            Policy policy,
            Function<String, Optional<DrawnElement>> editions) {
        return new Soundness(new NetReader(catalogue, policy, editions).read(root), catalogue).check();
    }

    private List<Flaw> check() {
        try {
            if (exploration.begin().stream().noneMatch(act -> onTheWay(-1, act))) {
                exploration.walk(this::visit);
            }
        } catch (Exploration.TooLarge tooLarge) {
            return List.of(new Flaw(Flaw.Kind.TOO_LARGE, "", "", Way.NONE));
        }
        if (flaws.isEmpty()) {
            neverEnding();
            net.nodes().stream()
                    .filter(node -> !reached.contains(node) && node.kind != NodeKind.START && !isUndoing(node))
                    .forEach(node -> found(Flaw.Kind.NEVER_REACHED, node, List.of()));
        }
        return List.copyOf(flaws.values());
    }

    private static boolean isUndoing(Node node) {
        return node.compensates || node.trigger == Trigger.COMPENSATION;
    }

    private boolean visit(int number, Supplier<List<Exploration.Act>> next) {
        var state = exploration.state(number);
        var tokens = exploration.tokens(state);
        tokens.forEach(place -> reached.add(nodeAt(place)));
        if (tokens.isEmpty()) {
            ends.add(number);
            return false;
        }
        var acts = next.get();
        for (var act : acts) {
            if (onTheWay(number, act)) {
                return true;
            }
            if (!isFromOutside(act, Trigger.MESSAGE)) {
                sources.add(number);
                targets.add(act.to());
            }
        }
        var fails = tokens.stream()
                .filter(place -> exploration.isWayless(state, place))
                .map(this::nodeAt)
                .findFirst();
        fails.filter(node -> !choice.mayFail(state, node))
                .ifPresent(node -> found(Flaw.Kind.STUCK, node, exploration.path(number)));
        if (fails.isEmpty() && acts.stream().allMatch(this::isFromOutside)) {
            found(Flaw.Kind.STUCK, nodeAt(tokens.get(0)), exploration.path(number));
        }
        return !flaws.isEmpty() && number > Exploration.NEAR_STATES;
    }

    /** Whether it comes to a whole scope from outside, such as a withdrawal: nobody gets unstuck by hoping for it. */
    private boolean isFromOutside(Exploration.Act act) {
        return outside.contains(act.moves().get(0).node());
    }

    /** Time always passes; a message may never come. */
    private boolean isFromOutside(Exploration.Act act, Trigger trigger) {
        return isFromOutside(act) && act.moves().get(0).node().trigger == trigger;
    }

    /** Looks at what an act passes: nodes, ways that meet, decisions that ask too early. */
    private boolean onTheWay(int number, Exploration.Act act) {
        var before =
                number < 0 ? 0 : exploration.tokens(exploration.state(number)).size();
        for (var move : act.moves()) {
            reached.add(move.node());
            var tokens = exploration.tokens(move.to());
            for (int token : tokens) {
                var flow = net.flows().get(token);
                if (flow != null) {
                    reached.add(flow.source()); // an event that was thrown made no move of its own
                }
                if (flow != null && choice.mayFail(move.to(), flow.target())) {
                    found(Flaw.Kind.READS_UNSET, flow.target(), way(number, act));
                }
            }
            // a token that only goes on meets nobody whom it could not have met before; behind a join it goes on by
            // itself again
            if (tokens.size() > before || move.node().isJoin() || isCrowded(move.to(), tokens)) {
                var meeting = meeting(move.to(), tokens);
                if (meeting.isPresent()) {
                    found(Flaw.Kind.MEETS_ITSELF, meeting.get(), way(number, act));
                    return true;
                }
            }
            before = tokens.size();
        }
        return false;
    }

    private List<Move> way(int number, Exploration.Act act) {
        var way = new ArrayList<Move>(number < 0 ? List.of() : exploration.path(number));
        way.addAll(act.moves());
        return way;
    }

    private static boolean isCrowded(State state, List<Integer> tokens) {
        return tokens.stream().anyMatch(token -> state.at(token) > 1);
    }

    private Node nodeAt(int place) {
        var flow = net.flows().get(place);
        return flow == null ? Objects.requireNonNull(net.rests().get(place)) : flow.target();
    }

    /** A token that can come to a place alone, and others that can come there without it, will some day both be there. */
    private Optional<Node> meeting(State state, List<Integer> tokens) {
        for (int token : tokens) {
            if (tokens.size() > 1 || state.at(token) > 1) {
                var others = together.without(state, tokens, token);
                var both = together.behindJoins(token, others);
                others.and(together.alone(token));
                both.or(others);
                both.and(once);
                var place = both.nextSetBit(0);
                if (place >= 0) {
                    return Optional.of(nodeAt(place));
                }
            }
        }
        return Optional.empty();
    }

    /** Places that a request can come to without a non-interrupting event. */
    private BitSet main() {
        var ways = new Ways(net);
        var starts = new BitSet();
        net.root().starts().forEach(start -> starts.or(start.outPlaces()));
        return Spread.from(starts, place -> {
            var next = ways.onward(place);
            var node = net.rests().get(place);
            var events = new ArrayList<>(net.scopeOf(place).outsideEvents());
            events.addAll(node == null ? List.of() : node.events);
            events.stream().filter(event -> event.interrupting).forEach(event -> next.or(event.outPlaces()));
            return next;
        });
    }

    private void neverEnding() {
        var before = new ArrayList<List<Integer>>();
        for (var number = 0; number < exploration.visited(); number++) {
            before.add(new ArrayList<>());
        }
        for (var edge = 0; edge < sources.size(); edge++) {
            before.get(exploration.numberOf(targets.get(edge))).add(sources.get(edge));
        }
        var canEnd = new BitSet();
        var open = new ArrayDeque<>(ends);
        while (!open.isEmpty()) {
            int number = open.remove();
            if (!canEnd.get(number)) {
                canEnd.set(number);
                open.addAll(before.get(number));
            }
        }
        var first = canEnd.nextClearBit(0);
        if (first < exploration.visited()) {
            var tokens = exploration.tokens(exploration.state(first));
            found(Flaw.Kind.NEVER_ENDS, nodeAt(tokens.get(0)), exploration.path(first));
        }
    }

    private void found(Flaw.Kind kind, Node node, List<Move> way) {
        flaws.putIfAbsent(kind + node.id(), new Flaw(kind, node.id(), node.label(), Way.of(way)));
    }
}
