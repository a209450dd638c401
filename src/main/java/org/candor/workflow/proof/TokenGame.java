package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How tokens move: what the engine may do next in a state. It never does less than the engine does. */
final class TokenGame {
    private final Net net;
    private final Effects effects;
    private final Choice choice;
    private final Catching catching;
    private final Reach reach;

    TokenGame(Net net, Effects effects, Reach reach) {
        this.net = net;
        this.effects = effects;
        this.reach = reach;
        this.choice = new Choice(net);
        this.catching = new Catching(this);
    }

    /** The states in which a request begins: one for each value of what is set at the start. */
    List<State> begin() {
        var states = new ArrayList<State>();
        states.add(new State(net.factAt() + 1));
        for (var variable : net.variables()) {
            if (variable.setAtStart()) {
                var before = List.copyOf(states);
                states.clear();
                for (var value = 1; value <= variable.values().size(); value++) {
                    for (var state : before) {
                        var set = state.copy();
                        set.set(variable.at(), value);
                        states.add(set);
                    }
                }
            }
        }
        states.forEach(state -> enter(state, net.root(), 1));
        return states;
    }

    /** Whether the engine goes on here by itself, in the same transaction. */
    boolean isImmediate(State state, int place) {
        var node = net.rests().get(place);
        if (node == null) {
            return true;
        }
        return switch (node.kind) {
            case TASK -> !node.waits;
            case COMPENSATE, CANCEL -> !catching.isUndoing(state, node);
            case INCLUSIVE -> !reach.mayStillArrive(state, node);
            default -> false;
        };
    }

    /** All that may happen to one token on this place. */
    List<Move> ofToken(State state, int place) {
        var moves = new ArrayList<Move>();
        var flow = net.flows().get(place);
        if (flow != null) {
            for (var before : taken(state, place)) {
                arrive(before, flow.target()).forEach(after -> moves.add(new Move(flow.target(), "", false, after)));
            }
        } else {
            ofRest(state, java.util.Objects.requireNonNull(net.rests().get(place)), moves);
        }
        return moves;
    }

    private void ofRest(State state, Node node, List<Move> moves) {
        switch (node.kind) {
            case TASK -> {
                for (var outcome : effects.outcomes(node)) {
                    each(taken(state, node.busy), after -> finished(after, node, outcome), node, outcome, moves);
                }
                events(state, node, moves);
            }
            case SCOPE -> { // a call whose drawing is not known
                each(taken(state, node.busy), after -> leave(after, node), node, "", moves);
                events(state, node, moves);
            }
            case CATCH -> each(taken(state, node.busy), after -> leave(after, node), node, "", moves);
            case EVENT_CHOICE ->
                node.out.forEach(way ->
                        each(taken(state, node.busy), after -> leave(after, way.target()), way.target(), "", moves));
            case INCLUSIVE -> {
                if (!reach.mayStillArrive(state, node)) {
                    var joined = state.copy();
                    joined.set(node.busy, 0);
                    each(List.of(joined), after -> split(after, node), node, "", moves);
                }
            }
            case COMPENSATE, CANCEL -> {
                if (!catching.isUndoing(state, node)) {
                    each(taken(state, node.busy), after -> catching.undone(after, node), node, "", moves);
                }
            }
            default -> {} // a token before a join waits for the others
        }
    }

    private List<State> finished(State state, Node node, String outcome) {
        var states = new ArrayList<State>();
        for (var after : effects.finish(state, node, outcome)) {
            var again = after.copy();
            states.addAll(leave(after, node));
            if (node.instances > 1) {
                add(again, node.busy);
                states.add(again);
            }
        }
        return states;
    }

    private void events(State state, Node node, List<Move> moves) {
        for (var event : node.events) {
            var comes = event.trigger.comesFromOutside()
                    ? node.waits && !node.drawn.is("bpmn:serviceTask")
                    : event.trigger == Trigger.ERROR || event.trigger == Trigger.ESCALATION;
            if (comes && !hasRun(state, event) && !reach.isWithoutEffect(event)) {
                var before = event.interrupting ? taken(state, node.busy) : List.of(run(state.copy(), event));
                each(before, after -> emit(after, event), event, "", moves);
            }
        }
    }

    /** What may happen to a scope as a whole: its timers and messages, and those of the sub-process that it is in. */
    List<Move> ofScope(State state, Scope scope) {
        var moves = new ArrayList<Move>();
        if (state.anyOf(scope.places)) {
            for (var event : scope.outsideEvents()) {
                var begins = event.kind == NodeKind.START;
                if (!(begins && isInterrupted(state, scope))
                        && !hasRun(state, event)
                        && !reach.isWithoutEffect(event)) {
                    var after = run(state.copy(), event);
                    if (event.interrupting) {
                        stop(after, scope, !begins);
                    }
                    each(List.of(after), each -> emit(each, event), event, "", moves);
                }
            }
        }
        return moves;
    }

    private static boolean hasRun(State state, Node event) {
        return event.ran >= 0 && state.at(event.ran) == 1;
    }

    /**
     * Remembers that an event has run that runs once. Where no fact is under proof, that would only be more states, except before
     * a join: there each round is judged for itself, because of "many" tokens it is not known how many are left.
     */
    private State run(State state, Node event) {
        var once = effects.isForNone() ? reach.leadsToJoin(event) : !event.repeats;
        if (event.ran >= 0 && state.at(event.ran) == 0 && once) {
            state.set(event.ran, 1);
        }
        return state;
    }

    /** The events of a step or scope may run anew. Where it is under way already, which of them have is not told apart. */
    private static void renew(State state, List<Node> events, boolean isUnderWay) {
        events.stream()
                .filter(event -> event.ran >= 0)
                .forEach(event -> state.set(event.ran, isUnderWay ? State.MANY : 0));
    }

    private static boolean isInterrupted(State state, Scope scope) {
        return scope.eventSubs.stream()
                .anyMatch(
                        sub -> state.anyOf(sub.places) && sub.starts().stream().anyMatch(start -> start.interrupting));
    }

    private static void each(
            List<State> before, Function<State, List<State>> next, Node node, String outcome, List<Move> moves) {
        for (var state : before) {
            for (var after : next.apply(state)) {
                moves.add(new Move(node, outcome, true, after));
            }
        }
    }

    /** A token reaches a node. */
    List<State> arrive(State state, Node node) {
        return switch (node.kind) {
            case SCOPE ->
                node.body != null && node.instances > 0
                        ? List.of(enter(state, node.body, node.sequential ? 1 : node.instances))
                        : rest(state, node);
            case TASK, CATCH, EVENT_CHOICE -> rest(state, node);
            case EXCLUSIVE ->
                choice.one(state, node).stream()
                        .map(way -> add(state.copy(), way.place()))
                        .toList();
            case PARALLEL -> join(state, node);
            case INCLUSIVE -> node.isJoin() ? List.of(add(state, node.busy)) : split(state, node);
            case END -> settle(state, node.scope);
            case TERMINATE -> settle(stop(state, node.scope, true), node.scope);
            case ERROR, ESCALATION -> catching.thrown(state, node);
            case CANCEL, COMPENSATE -> List.of(catching.undo(state, node));
            case PASS, START, BOUNDARY -> leave(state, node);
        };
    }

    private List<State> rest(State state, Node node) {
        return node.instances == 0 ? leave(state, node) : List.of(come(state, node));
    }

    State come(State state, Node node) {
        renew(state, node.events, state.at(node.busy) > 0);
        return add(state, node.busy);
    }

    private List<State> join(State state, Node node) {
        if (node.isJoin()) {
            add(state, node.busy);
            if (state.at(node.busy) < node.in.size()) {
                return List.of(state);
            }
            state.set(node.busy, 0);
        }
        return leave(state, node);
    }

    private List<State> split(State state, Node node) {
        return choice.several(state, node).stream()
                .map(ways -> {
                    var after = state.copy();
                    ways.forEach(way -> add(after, way.place()));
                    return after;
                })
                .toList();
    }

    /** A token leaves a node by all its ways; where there is none, it ends there. */
    List<State> leave(State state, Node node) {
        if (node.compensates) {
            return List.of(state);
        }
        if (node.done >= 0) {
            state.set(node.done, 1);
        }
        if (node.out.isEmpty()) {
            return settle(state, node.scope);
        }
        return split(state, node);
    }

    /** The ways out of an event that has just happened. */
    List<State> emit(State state, Node event) {
        return leave(state, event);
    }

    State enter(State state, Scope scope, int times) {
        renew(state, scope.outsideEvents(), times > 1 || state.anyOf(scope.places));
        for (var start : scope.starts()) {
            for (var time = 0; time < Math.min(times, State.MANY); time++) {
                start.out.forEach(way -> add(state, way.place()));
            }
        }
        return state;
    }

    State stop(State state, Scope scope, boolean forgets) {
        state.clear(scope.places);
        if (forgets) {
            state.clear(scope.memories);
        }
        return state;
    }

    /** A token of this scope is gone: if it was the last one, the scope is done and what is around it goes on. */
    List<State> settle(State state, Scope scope) {
        var owner = scope.owner;
        if (state.anyOf(scope.places)) {
            if (owner == null || !owner.mayFinishEarly) {
                return List.of(state);
            }
            var states = new ArrayList<>(leave(stop(state.copy(), scope, true), owner));
            states.add(state);
            return states;
        }
        if (scope.parent == null) {
            return List.of(state);
        }
        if (owner == null) {
            return settle(state, scope.parent);
        }
        var states = new ArrayList<State>();
        if (owner.sequential && owner.instances > 1) {
            states.add(enter(state.copy(), scope, 1));
        }
        states.addAll(leave(state, owner));
        return states;
    }

    State add(State state, int place) {
        state.set(place, Math.min(state.at(place) + 1, most(place)));
        return state;
    }

    private List<State> taken(State state, int place) {
        var less = state.copy();
        less.set(place, state.at(place) - 1);
        return state.at(place) == State.MANY && most(place) == State.MANY ? List.of(less, state.copy()) : List.of(less);
    }

    /** A join counts exactly; elsewhere two tokens stand for many. */
    private int most(int place) {
        var node = net.rests().get(place);
        return node != null && node.isJoin() ? Math.max(State.MANY, node.in.size()) : State.MANY;
    }

    List<Node> nodes() {
        return net.nodes();
    }
}
