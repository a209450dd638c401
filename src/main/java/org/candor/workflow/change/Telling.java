package org.candor.workflow.change;

import java.util.Optional;
import org.candor.workflow.StepCatalogue;

/** What a sentence is made from: the elements of both drawings by name, and the steps that the practice knows. */
record Telling(Ways old, Ways now, StepCatalogue catalogue) {

    /** The label of the step that a service task runs, or what is written there. */
    String step(String written) {
        var known = written.matches("\\$\\{\\w+}")
                ? catalogue.step(written.substring(2, written.length() - 1))
                : Optional.<StepCatalogue.Step>empty();
        return Words.quoted(known.map(StepCatalogue.Step::label).orElse(written));
    }

    /** A sentence and how much it weighs, before anybody asked whether a guarded step is near. */
    record Told(Risk risk, String sentence) {}
}
