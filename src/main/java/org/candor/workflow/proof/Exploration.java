package org.candor.workflow.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.candor.workflow.StepCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * Visits all states of a drawing that can matter, the nearest first. Where the order of two tokens cannot matter, only one
 * order is tried: a token whose moves touch nothing that the others can touch before it goes first and alone (a persistent
 * set; Godefroid, Partial-Order Methods, 1996), unless that leads only to what was seen before.
 */
final class Exploration {
    static final int MOST_STATES = 500_000;

    /** The drawing has more states than may be looked at. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Step(int from, @Nullable Move by) {}

    private final Net net;
    private final TokenGame game;
    private final Reach reach;
    private final boolean reduces;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    Exploration(Net net, StepCatalogue catalogue, String fact) {
        this(net, catalogue, fact, true);
    }

    /** @param reduces false to try every order, for tests */
    Exploration(Net net, StepCatalogue catalogue, String fact, boolean reduces) {
        var effects = new Effects(net, catalogue, fact);
        this.net = net;
        this.reach = new Reach(net, effects, fact);
        this.game = new TokenGame(net, effects, reach);
        this.reduces = reduces;
    }

    /**
     * The moves that lead to the nearest state that is looked for; empty when there is none.
     *
     * @throws TooLarge when more than {@link #MOST_STATES} states would have to be visited
     */
    Optional<List<Move>> find(Predicate<State> wanted) {
        var found = walk((number, moves) -> wanted.test(states.get(number)));
        return found < 0 ? Optional.empty() : Optional.of(path(found));
    }

    /** Sees every state with what may happen next, until it has seen enough. */
    @FunctionalInterface
    interface Visitor {
        boolean isEnough(int number, Supplier<List<Move>> moves);
    }

    /** Shows every state, the nearest first; answers the number of the last one if that was enough, else -1. */
    int walk(Visitor visitor) {
        var open = new ArrayDeque<Integer>();
        for (var state : game.begin()) {
            add(reach.normal(state), new Step(-1, null), open);
        }
        while (!open.isEmpty()) {
            int number = open.remove();
            var moves = new Once(() -> moves(states.get(number)));
            if (visitor.isEnough(number, moves)) {
                return number;
            }
            for (var move : moves.get()) {
                add(move.to(), new Step(number, move), open);
            }
        }
        return -1;
    }

    /** Moves are worked out when they are first asked for. */
    private static final class Once implements Supplier<List<Move>> {
        private final Supplier<List<Move>> how;
        private @Nullable List<Move> moves;

        Once(Supplier<List<Move>> how) {
            this.how = how;
        }

        @Override
        public List<Move> get() {
            if (moves == null) {
                moves = how.get();
            }
            return moves;
        }
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

    int visited() {
        return states.size();
    }

    private void add(State state, Step step, ArrayDeque<Integer> open) {
        if (numbers.putIfAbsent(state, states.size()) == null) {
            if (states.size() >= MOST_STATES) {
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
        for (var step = steps.get(number); step.by() != null; step = steps.get(step.from())) {
            path.add(step.by());
        }
        Collections.reverse(path);
        return path;
    }

    /** What must be tried next: what the engine does by itself comes before what it waits for. */
    private List<Move> moves(State state) {
        var tokens = tokens(state);
        var immediate =
                tokens.stream().filter(place -> game.isImmediate(state, place)).toList();
        var candidates = immediate.isEmpty() ? tokens : immediate;
        var all = new ArrayList<Move>();
        for (int place : candidates) {
            var own = normal(game.ofToken(state, place));
            if (reduces
                    && !own.isEmpty()
                    && goesFirst(state, place)
                    && own.stream().anyMatch(this::isNew)) {
                return own;
            }
            all.addAll(own);
        }
        if (immediate.isEmpty()) {
            net.scopes().forEach(scope -> all.addAll(normal(game.ofScope(state, scope))));
        }
        return all;
    }

    private List<Move> normal(List<Move> moves) {
        moves.forEach(move -> reach.normal(move.to()));
        return moves;
    }

    private boolean isNew(Move move) {
        return !numbers.containsKey(move.to());
    }

    private boolean goesFirst(State state, int place) {
        var own = reach.chainOf(place);
        if (own.stops || isLast(state, place)) {
            return false;
        }
        return !own.clashesWith(reach.withoutOne(state, place), state.at(net.factAt()) == 1);
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
