package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.List;
import org.candor.workflow.drawing.Truth;
import org.jspecify.annotations.Nullable;

/** Which ways a token may take out of a node, by conditions, default flow and order, as the engine asks them. */
final class Choice {
    private static final int MOST_OPEN = 12;

    private final Net net;

    Choice(Net net) {
        this.net = net;
    }

    /** The one way out of an exclusive gateway: each that may be the first whose condition holds. None: it would fail. */
    List<Flow> one(State state, Node gateway) {
        var ways = new ArrayList<Flow>();
        for (var flow : gateway.out) {
            if (gateway.isDefault(flow)) {
                continue;
            }
            var truth = truth(state, flow);
            if (truth.yes()) {
                ways.add(flow);
            }
            if (!truth.no()) {
                return ways;
            }
        }
        gateway.out.stream().filter(gateway::isDefault).forEach(ways::add);
        return ways;
    }

    /** The sets of ways out of an inclusive gateway, or out of a step with several. None: it would fail. */
    List<List<Flow>> several(State state, Node node) {
        var sets = new ArrayList<List<Flow>>();
        sets.add(List.of());
        var open = 0;
        for (var flow : node.out) {
            if (node.isDefault(flow)) {
                continue;
            }
            var truth = truth(state, flow);
            open += truth.equals(Truth.OPEN) ? 1 : 0;
            if (open > MOST_OPEN) {
                throw new Exploration.TooLarge();
            }
            sets = extended(sets, flow, truth);
        }
        var otherwise = node.out.stream().filter(node::isDefault).toList();
        if (sets.remove(List.<Flow>of()) && !otherwise.isEmpty()) {
            sets.add(otherwise);
        }
        return sets;
    }

    private static ArrayList<List<Flow>> extended(List<List<Flow>> sets, Flow flow, Truth truth) {
        var extended = new ArrayList<List<Flow>>();
        for (var set : sets) {
            if (truth.no()) {
                extended.add(set);
            }
            if (truth.yes()) {
                var more = new ArrayList<>(set);
                more.add(flow);
                extended.add(more);
            }
        }
        return extended;
    }

    /** Whether the engine would fail here because a variable is not set. */
    boolean mayFail(State state, Node gateway) {
        for (var flow : gateway.out) {
            var truth = gateway.isDefault(flow) ? Truth.NO : truth(state, flow);
            if (truth.fails()) {
                return true;
            }
            if (gateway.kind == NodeKind.EXCLUSIVE && !truth.no()) {
                return false;
            }
        }
        return false;
    }

    private Truth truth(State state, Flow flow) {
        if (flow.condition() == null) {
            return Truth.YES;
        }
        return flow.condition().truth().apply(name -> value(state, flow.source().scope, name));
    }

    private @Nullable String value(State state, Scope scope, String name) {
        return net.variable(scope, name)
                .filter(variable -> state.at(variable.at()) > 0)
                .map(variable -> variable.values().get(state.at(variable.at()) - 1))
                .orElse(null);
    }
}
