package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors and escalations on their way to who catches them, and the undoing of what was done. */
final class Catching {
    private final TokenGame game;

    Catching(TokenGame game) {
        this.game = game;
    }

    /** An error or escalation is thrown by an event whose token is taken already. */
    List<State> thrown(State state, Node thrower) {
        var trigger = thrower.kind == NodeKind.ERROR ? Trigger.ERROR : Trigger.ESCALATION;
        @Nullable Scope from = null;
        for (@Nullable Scope scope = thrower.scope; scope != null; scope = scope.parent) {
            for (var sub : scope.eventSubs) {
                for (var start : sub.starts()) {
                    if (sub != from && start.catches(trigger, thrower.code)) {
                        return caught(state, thrower, start, scope, false);
                    }
                }
            }
            if (scope.owner != null) {
                for (var event : scope.owner.events) {
                    if (event.catches(trigger, thrower.code)) {
                        return caught(state, thrower, event, scope, true);
                    }
                }
            }
            from = scope;
        }
        return trigger == Trigger.ERROR ? game.settle(state, thrower.scope) : game.leave(state, thrower);
    }

    private List<State> caught(State state, Node thrower, Node event, Scope scope, boolean forgets) {
        if (event.interrupting || event.trigger == Trigger.ERROR) {
            return game.emit(game.stop(state, scope, forgets), event);
        }
        var states = new ArrayList<State>();
        for (var after : game.emit(state, event)) {
            states.addAll(game.leave(after, thrower));
        }
        return states;
    }

    /** Begins to undo what was done; the token waits until it is undone. */
    State undo(State state, Node thrower) {
        if (thrower.kind == NodeKind.CANCEL) {
            game.stop(state, thrower.scope, false);
        }
        for (var node : game.nodes()) {
            if (node.handler != null && state.at(node.done) > 0 && isMeant(thrower, node)) {
                state.set(node.done, 0);
                game.come(state, node.handler);
            }
        }
        return game.add(state, thrower.busy);
    }

    boolean isUndoing(State state, Node thrower) {
        return game.nodes().stream()
                .anyMatch(node -> node.handler != null && isMeant(thrower, node) && state.at(node.handler.busy) > 0);
    }

    private static boolean isMeant(Node thrower, Node node) {
        var around = thrower.scope.isEventSub() && thrower.scope.parent != null ? thrower.scope.parent : thrower.scope;
        return around.places.get(node.busy)
                && (thrower.code.isEmpty() || thrower.code.equals(node.id()) || isInside(node, thrower.code));
    }

    private static boolean isInside(Node node, String id) {
        for (@Nullable Scope scope = node.scope; scope != null; scope = scope.parent) {
            if (scope.owner != null && scope.owner.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    /** All is undone: a cancelled transaction is left by its cancel event, a compensation goes on. */
    List<State> undone(State state, Node thrower) {
        var owner = thrower.scope.owner;
        if (thrower.kind == NodeKind.CANCEL && owner != null) {
            game.stop(state, thrower.scope, true);
            var event = owner.events.stream()
                    .filter(each -> each.trigger == Trigger.CANCEL)
                    .findFirst();
            return event.isPresent() ? game.emit(state, event.get()) : game.leave(state, owner);
        }
        return game.leave(state, thrower);
    }
}
