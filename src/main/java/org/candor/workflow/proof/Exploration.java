package org.candor.workflow.proof;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.candor.workflow.StepCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Visits all states of a drawing that can matter, the nearest first. Where the order of two tokens cannot matter, only one
 * order is tried: a token whose moves touch nothing that the others can touch before it goes first and alone (a persistent
 * set; Godefroid, Partial-Order Methods, 1996). Where a token may go round in a loop, all go, so that none is put off for ever
 * (Kurshan, Levin, Minea, Peled and Yenigun, Static Partial Order Reduction, 1998).
 */
final class Exploration {
    static final int MOST_STATES = 500_000;
    /** How far a drawing is looked at that is refused already. */
    static final int NEAR_STATES = 2_000;

    /** The drawing has more states than may be looked at. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Step(int from, List<Move> by) {}

    private record Asked(Scope scope, ByteBuffer told) {}

    /** What happens at once: the moves of one transaction up to where something waits again. */
    record Act(List<Move> moves, State to) {}

    private final Net net;
    private final TokenGame game;
    private final Reach reach;
    private final boolean reduces;
    private final boolean seesFailures;
    private final int most;
    private Predicate<State> wanted = state -> false;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<Asked> tried = new HashSet<>();

    Exploration(Net net, StepCatalogue catalogue, String fact) {
        this(net, catalogue, fact, true, MOST_STATES);
    }

    /** @param reduces false to try every order, for tests */
    Exploration(Net net, StepCatalogue catalogue, String fact, boolean reduces, int most) {
        var effects = new Effects(net, catalogue, fact);
        this.net = net;
        this.reach = new Reach(net, effects, fact);
        this.game = new TokenGame(net, effects, reach);
        this.reduces = reduces;
        this.seesFailures = effects.isForNone();
        this.most = most;
    }

    /**
     * The moves that lead to the nearest state that is looked for; empty when there is none.
     *
     * @throws TooLarge when more states than allowed would have to be visited
     */
    Optional<List<Move>> find(Predicate<State> looked) {
        wanted = looked;
        var found = walk((number, acts) -> wanted.test(states.get(number)));
        return found < 0 ? Optional.empty() : Optional.of(path(found));
    }

    /** Sees every state with what may happen next, until it has seen enough. */
    @FunctionalInterface
    interface Visitor {
        boolean isEnough(int number, Supplier<List<Act>> acts);
    }

    /** Shows every state, the nearest first; answers the number of the last one if that was enough, else -1. */
    int walk(Visitor visitor) {
        var open = new ArrayDeque<Integer>();
        begin().forEach(act -> add(act.to(), new Step(-1, act.moves()), open));
        while (!open.isEmpty()) {
            int number = open.remove();
            var acts = new Once(() -> acts(states.get(number)));
            if (visitor.isEnough(number, acts)) {
                return number;
            }
            for (var act : acts.get()) {
                add(act.to(), new Step(number, act.moves()), open);
            }
        }
        return -1;
    }

    /** Acts are worked out when they are first asked for. */
    private static final class Once implements Supplier<List<Act>> {
        private final Supplier<List<Act>> how;
        private @Nullable List<Act> acts;

        Once(Supplier<List<Act>> how) {
            this.how = how;
        }

        @Override
        public List<Act> get() {
            if (acts == null) {
                acts = how.get();
            }
            return acts;
        }
    }

    /** How a request may begin. */
    List<Act> begin() {
        var acts = new ArrayList<Act>();
        game.begin().forEach(state -> acts.addAll(settled(List.of(), reach.normal(state))));
        return acts;
    }

    State state(int number) {
        return states.get(number);
    }

    int numberOf(State state) {
        return numbers.getOrDefault(state, -1);
    }

    List<Integer> tokens(State state) {
        var tokens = new ArrayList<Integer>();
        for (var place = 0; place < net.places(); place++) {
            if (state.at(place) > 0 && reach.isToken(place)) {
                tokens.add(place);
            }
        }
        return tokens;
    }

    /** Whether the engine would go on here by itself, but finds no way. */
    boolean isWayless(State state, int place) {
        return game.isImmediate(state, place) && game.ofToken(state, place).isEmpty();
    }

    int visited() {
        return states.size();
    }

    private void add(State state, Step step, ArrayDeque<Integer> open) {
        if (numbers.putIfAbsent(state, states.size()) == null) {
            if (states.size() >= most) {
                throw new TooLarge();
            }
            open.add(states.size());
            states.add(state);
            steps.add(step);
        }
    }

    /** How this state was come by. */
    List<Move> path(int number) {
        var path = new ArrayList<Move>();
        for (var at = number; at >= 0; at = steps.get(at).from()) {
            path.addAll(0, steps.get(at).by());
        }
        return path;
    }

    /** What must be tried next where all tokens wait. */
    private List<Act> acts(State state) {
        var all = new ArrayList<Act>();
        for (int place : tokens(state)) {
            var own = settled(normal(game.ofToken(state, place)));
            if (reduces && !own.isEmpty() && goesFirst(state, place)) {
                own.addAll(firstTime(state));
                return own;
            }
            all.addAll(own);
        }
        net.scopes().forEach(scope -> all.addAll(settled(normal(game.ofScope(state, scope)))));
        return all;
    }

    /**
     * What may happen to whole scopes, once for all that conditions could read: a token that always goes first must not hide
     * that a message can come.
     */
    private List<Act> firstTime(State state) {
        return net.scopes().stream()
                .filter(scope -> !scope.outsideEvents().isEmpty()
                        && state.anyOf(scope.places)
                        && tried.add(new Asked(scope, state.from(net.places()))))
                .flatMap(scope -> settled(normal(game.ofScope(state, scope))).stream())
                .toList();
    }

    private List<Act> settled(List<Move> moves) {
        var acts = new ArrayList<Act>();
        moves.forEach(move -> acts.addAll(settled(List.of(move), move.to())));
        return acts;
    }

    /**
     * Goes on until all tokens wait; a state on the way that is looked for ends the act there. So does a failure, which only soundness
     * asks for: the engine undoes the whole act.
     */
    private List<Act> settled(List<Move> before, State begin) {
        var acts = new ArrayList<Act>();
        var seen = new HashSet<State>();
        var open = new ArrayDeque<Act>(List.of(new Act(before, begin)));
        while (!open.isEmpty()) {
            var act = open.remove();
            var next = seen.add(act.to()) ? atOnce(act.to()) : List.<Move>of();
            if (wanted.test(act.to()) || (next.isEmpty() && (seesFailures || !isUndone(act.to())))) {
                acts.add(act);
            }
            for (var move : next) {
                var moves = new ArrayList<>(act.moves());
                moves.add(move);
                open.add(new Act(moves, move.to()));
            }
            if (seen.size() > most) {
                throw new TooLarge();
            }
        }
        return acts;
    }

    private boolean isUndone(State state) {
        return tokens(state).stream().anyMatch(place -> isWayless(state, place));
    }

    /** What the engine does next by itself. */
    private List<Move> atOnce(State state) {
        var all = new ArrayList<Move>();
        var immediate = tokens(state).stream()
                .filter(place -> game.isImmediate(state, place))
                .toList();
        for (int place : immediate) {
            var own = normal(game.ofToken(state, place));
            if (reduces && immediate.size() > 1 && !own.isEmpty() && goesFirst(state, place)) {
                return own;
            }
            all.addAll(own);
        }
        return all;
    }

    private List<Move> normal(List<Move> moves) {
        moves.forEach(move -> reach.normal(move.to()));
        return moves;
    }

    private boolean goesFirst(State state, int place) {
        var own = reach.chainOf(place);
        if (own.stops || reach.goesBack(place) || isLast(state, place)) {
            return false;
        }
        var holds = state.at(net.factAt()) == 1;
        return own.isEmpty()
                || !own.clashesWith(reach.atMostWithoutOne(state, place), holds)
                || (reach.hasJoins() && !own.clashesWith(reach.withoutOne(state, place), holds));
    }

    /** The last token of a scope may end it, and with it all that could still happen to the scope. */
    private boolean isLast(State state, int place) {
        for (@Nullable Scope scope = net.scopeOf(place); scope != null; scope = scope.parent) {
            if (state.sum(scope.places) <= 1 && !scope.outsideEvents().isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
