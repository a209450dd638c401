package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawnElement;

/**
 * Proves for a drawing that no request can rest at a step while a fact that the step requires does not hold: neither when it
 * comes there nor while it waits there. A fact holds from the step that establishes it until one that revokes it.
 */
public final class PolicyProof {
    private final StepCatalogue catalogue;
    private final Policy policy;

    public PolicyProof(StepCatalogue catalogue, Policy policy) {
        this.catalogue = catalogue;
        this.policy = policy;
    }

    /**
     * Looks for a way around the policy, one fact at a time.
     *
     * @param root a drawing that passed the allow-list
     * @param editions the live drawing of a workflow that it may call, by key
     */
    public Proof prove(DrawnElement root, Function<String, Optional<DrawnElement>> editions) {
        return prove(root, editions, Exploration.MOST_STATES);
    }

    /**
     * The same for a drawing that is refused already, because it is not sound: its tokens may multiply, so that the whole would be
     * looked at for minutes. Only the near ways are.
     */
    public Proof lookNear(DrawnElement root, Function<String, Optional<DrawnElement>> editions) {
        return prove(root, editions, Exploration.NEAR_STATES);
    }

    private Proof prove(DrawnElement root, Function<String, Optional<DrawnElement>> editions, int most) {
        var net = new NetReader(catalogue, policy, editions).read(root);
        var facts = new TreeSet<String>();
        net.nodes().forEach(node -> facts.addAll(node.requires));
        var offences = new ArrayList<Proof.Offence>();
        var states = 0;
        var complete = true;
        for (var fact : facts) {
            var exploration = new Exploration(net, catalogue, fact, true, most);
            try {
                exploration
                        .find(state -> offender(net, state, fact).isPresent())
                        .ifPresent(way -> offences.add(offence(net, fact, way)));
            } catch (Exploration.TooLarge tooLarge) {
                complete = false;
            }
            states += exploration.visited();
        }
        return new Proof(List.copyOf(offences), states, complete);
    }

    private static Optional<Node> offender(Net net, State state, String fact) {
        if (state.at(net.factAt()) == 1) {
            return Optional.empty();
        }
        return net.nodes().stream()
                .filter(node -> node.requires(fact) && state.at(node.busy) > 0)
                .findFirst();
    }

    private static Proof.Offence offence(Net net, String fact, List<Move> way) {
        var end = way.isEmpty()
                ? new State(net.factAt() + 1)
                : way.get(way.size() - 1).to();
        var node = offender(net, end, fact).orElseThrow();
        return new Proof.Offence(node.id(), node.label(), fact, Way.of(way));
    }
}
