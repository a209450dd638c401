package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.List;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.StepCatalogue.Effect;

/** What finishing a step does to the one fact under proof and to the variables that conditions read. */
final class Effects {
    private final Net net;
    private final StepCatalogue catalogue;
    private final String fact;

    /** @param fact the fact under proof; empty for none */
    Effects(Net net, StepCatalogue catalogue, String fact) {
        this.net = net;
        this.catalogue = catalogue;
        this.fact = fact;
    }

    /** Whether no fact is under proof: then one of several equal rounds stands for all. */
    boolean isForNone() {
        return fact.isEmpty();
    }

    /** The outcomes that must be told apart: one with an empty value where none matters. */
    List<String> outcomes(Node node) {
        var values = node.outcome()
                .flatMap(catalogue::variable)
                .map(StepCatalogue.Declared::allowed)
                .orElse(List.of());
        var matters = variables(node).stream().anyMatch(variable -> isOutcome(node, variable))
                || values.stream()
                                .map(value -> apply(node, value, 0))
                                .distinct()
                                .count()
                        > 1
                || values.stream()
                                .map(value -> apply(node, value, 1))
                                .distinct()
                                .count()
                        > 1;
        return matters ? values : List.of(values.isEmpty() ? "" : values.get(0));
    }

    /** The variables that the step sets, where some condition reads them. */
    List<TrackedVariable> variables(Node node) {
        if (node.step == null) {
            return List.of();
        }
        var key = node.step.key();
        return catalogue.variables().stream()
                .filter(declared -> declared.setBy().equals(key)
                        || declared.name().equals(node.outcome().orElse("")))
                .flatMap(declared -> net.variable(node.scope, declared.name()).stream())
                .toList();
    }

    private static boolean isOutcome(Node node, TrackedVariable variable) {
        return variable.name().endsWith(node.outcome().orElse("-"));
    }

    /** What may become of the state when the step is finished with this outcome: what else it sets may be anything. */
    List<State> finish(State state, Node node, String outcome) {
        state.set(net.factAt(), apply(node, outcome, state.at(net.factAt())));
        var states = List.of(state);
        for (var variable : variables(node)) {
            states = isOutcome(node, variable)
                    ? set(states, variable.at(), variable.codeOf(outcome), variable.codeOf(outcome))
                    : set(states, variable.at(), 1, variable.values().size());
        }
        return states;
    }

    private static List<State> set(List<State> states, int at, int least, int most) {
        var all = new ArrayList<State>();
        for (var state : states) {
            for (var code = least; code <= most; code++) {
                var after = state.copy();
                after.set(at, code);
                all.add(after);
            }
        }
        return all;
    }

    boolean mayEstablish(Node node) {
        return outcomes(node).stream().anyMatch(value -> apply(node, value, 0) == 1);
    }

    boolean mayRevoke(Node node) {
        return outcomes(node).stream().anyMatch(value -> apply(node, value, 1) == 0);
    }

    private int apply(Node node, String outcome, int before) {
        if (node.step == null || fact.isEmpty()) {
            return before;
        }
        if (touches(node.step.revokes(), outcome)) {
            return 0;
        }
        return touches(node.step.establishes(), outcome) ? 1 : before;
    }

    private boolean touches(List<Effect> effects, String outcome) {
        return effects.stream().anyMatch(effect -> effect.fact().equals(fact) && effect.isAt(outcome));
    }
}
