package org.candor.workflow.proof;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Which places a token may come to next, by the drawing alone: never fewer than {@link TokenGame} allows. */
final class Ways {
    private final Net net;
    private final boolean alone;

    Ways(Net net) {
        this(net, false);
    }

    /** @param alone only where one token can go without another: not through joins, ends of scopes and what stops others */
    Ways(Net net, boolean alone) {
        this.net = net;
        this.alone = alone;
    }

    /** By finishing what is on this place; for a join, once it fires. */
    BitSet onward(int place) {
        var to = new BitSet();
        var flow = net.flows().get(place);
        var node = net.rests().get(place);
        if (flow != null) {
            arrive(flow.target(), to);
        } else if (node != null) {
            switch (node.kind) {
                case EVENT_CHOICE -> node.out.forEach(way -> leave(way.target(), to));
                case CANCEL -> cancelled(node, to);
                case PARALLEL, INCLUSIVE -> {
                    if (!alone) {
                        leave(node, to);
                    }
                }
                default -> leave(node, to);
            }
        }
        return to;
    }

    /** By something that happens to the step on this place, or to a scope around it. */
    BitSet aside(int place) {
        var to = new BitSet();
        var node = net.rests().get(place);
        if (node != null) {
            node.events.forEach(event -> leave(event, to));
        }
        if (!alone) {
            aroundOf(place, to);
        }
        return to;
    }

    /** By something that happens to a scope around this place. */
    void aroundOf(int place, BitSet to) {
        if (net.flows().containsKey(place) || net.rests().containsKey(place)) {
            for (@Nullable Scope scope = net.scopeOf(place); scope != null; scope = scope.parent) {
                scope.outsideEvents().forEach(event -> leave(event, to));
            }
        }
    }

    private void arrive(Node node, BitSet to) {
        switch (node.kind) {
            case SCOPE -> {
                if (node.body != null && node.instances > 0) {
                    begin(node.body, to);
                } else {
                    rest(node, to);
                }
            }
            case TASK, CATCH, EVENT_CHOICE -> rest(node, to);
            case PARALLEL, INCLUSIVE -> {
                if (node.isJoin()) {
                    to.set(node.busy);
                } else {
                    leave(node, to);
                }
            }
            case ERROR, ESCALATION -> {
                if (!alone) {
                    thrown(node, to);
                }
                leave(node, to);
            }
            case CANCEL, COMPENSATE -> {
                to.set(node.busy);
                net.nodes().stream().filter(each -> each.compensates).forEach(each -> to.set(each.busy));
            }
            default -> leave(node, to);
        }
    }

    private void rest(Node node, BitSet to) {
        to.set(node.busy);
        if (node.instances == 0) {
            leave(node, to);
        }
    }

    private static void begin(Scope scope, BitSet to) {
        scope.starts().forEach(start -> start.out.forEach(way -> to.set(way.place())));
    }

    private void leave(Node node, BitSet to) {
        if (node.compensates) {
            return;
        }
        node.out.forEach(way -> to.set(way.place()));
        if (node.out.isEmpty()) {
            end(node.scope, to);
        }
    }

    private void end(Scope scope, BitSet to) {
        if (alone) {
            return;
        }
        if (scope.owner != null) {
            if (scope.owner.sequential) {
                begin(scope, to);
            }
            leave(scope.owner, to);
        } else if (scope.parent != null) {
            end(scope.parent, to);
        }
    }

    private void thrown(Node thrower, BitSet to) {
        var trigger = thrower.kind == NodeKind.ERROR ? Trigger.ERROR : Trigger.ESCALATION;
        for (@Nullable Scope scope = thrower.scope; scope != null; scope = scope.parent) {
            for (var sub : scope.eventSubs) {
                sub.starts().stream()
                        .filter(start -> start.catches(trigger, thrower.code))
                        .forEach(start -> leave(start, to));
            }
            if (scope.owner != null) {
                scope.owner.events.stream()
                        .filter(event -> event.catches(trigger, thrower.code))
                        .forEach(event -> leave(event, to));
            }
        }
    }

    private void cancelled(Node node, BitSet to) {
        var owner = node.scope.owner;
        if (owner != null) {
            owner.events.forEach(event -> leave(event, to));
            leave(owner, to);
        }
        leave(node, to);
    }
}
