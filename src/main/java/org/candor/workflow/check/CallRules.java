package org.candor.workflow.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.candor.workflow.proof.Policy;

/**
 * What a drawing means for the workflows that it calls and for those that call it: a call runs the live edition of the other,
 * so a new edition changes its callers too.
 */
final class CallRules {
    private final StepCatalogue catalogue;
    private final Policy policy;
    private final Function<String, Optional<DrawnElement>> editions;

    CallRules(StepCatalogue catalogue, Policy policy, Function<String, Optional<DrawnElement>> editions) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.editions = editions;
    }

    /** Calls that come back to the workflow. */
    List<Finding> returns(DrawnElement root, String key) {
        return calls(root)
                .filter(call -> comesTo(key, call.get("calledElement")))
                .map(call -> FindingCode.CALLS_ITSELF.on(call.id(), call.label(), call.get("calledElement")))
                .toList();
    }

    /** The live workflows that would be refused with this drawing behind their calls. */
    List<Finding> callers(DrawnElement root, String key) {
        var refused = new ArrayList<Finding>();
        var withThis = new ProofRules(
                catalogue, policy, called -> called.equals(key) ? Optional.of(root) : editions.apply(called));
        for (var other : catalogue.processes()) {
            if (!other.key().equals(key) && comesTo(key, other.key())) {
                editions.apply(other.key()).stream()
                        .flatMap(caller -> withThis.check(caller).stream().limit(1))
                        .forEach(finding -> refused.add(FindingCode.CALLER.on("", other.key(), finding.sentence())));
            }
        }
        return refused;
    }

    private boolean comesTo(String key, String from) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var next = open.remove();
            if (next.equals(key)) {
                return true;
            }
            if (seen.add(next)) {
                editions.apply(next).stream()
                        .flatMap(CallRules::calls)
                        .map(call -> call.get("calledElement"))
                        .forEach(open::add);
            }
        }
        return false;
    }

    private static Stream<DrawnElement> calls(DrawnElement root) {
        return root.all().filter(each -> each.is("bpmn:callActivity"));
    }
}
