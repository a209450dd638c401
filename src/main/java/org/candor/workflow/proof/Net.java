package org.candor.workflow.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A drawing with all that it calls, as places for tokens.
 *
 * @param places how many there are
 * @param flows by place; null where the place is a node's
 * @param rests by place; null where the place is a flow's or a memory
 * @param variables text variables that some condition reads: the name with its scope's prefix, and the values it may have
 */
record Net(
        Scope root,
        int places,
        List<Node> nodes,
        List<Scope> scopes,
        Map<Integer, Flow> flows,
        Map<Integer, Node> rests,
        List<TrackedVariable> variables) {

    /** Where a state keeps the fact, behind places and variables. */
    int factAt() {
        return places + variables.size();
    }

    Optional<TrackedVariable> variable(Scope scope, String name) {
        return variables.stream()
                .filter(each -> each.name().equals(scope.variables + name))
                .findFirst();
    }

    /** The scope that a token on this place is in. */
    Scope scopeOf(int place) {
        var flow = flows.get(place);
        if (flow != null) {
            return flow.source().scope;
        }
        return java.util.Objects.requireNonNull(rests.get(place), "a memory has no token").scope;
    }
}
