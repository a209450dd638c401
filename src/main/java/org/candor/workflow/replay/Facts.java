package org.candor.workflow.replay;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candor.workflow.StepCatalogue.Effect;
import org.candor.workflow.StepCatalogue.Step;

/** The facts that hold, by what the steps really did. */
final class Facts {
    private final Set<String> held = new TreeSet<>();

    void finished(Step step, String outcome) {
        touched(step.establishes(), outcome).forEach(held::add);
        touched(step.revokes(), outcome).forEach(held::remove);
    }

    private static List<String> touched(List<Effect> effects, String outcome) {
        return effects.stream()
                .filter(effect -> effect.isAt(outcome))
                .map(Effect::fact)
                .toList();
    }

    boolean hold(String fact) {
        return held.contains(fact);
    }
}
