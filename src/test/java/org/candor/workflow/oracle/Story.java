package org.candor.workflow.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.StepCatalogue.Effect;
import org.candor.workflow.StepCatalogue.Step;

/** One story as it is told: which facts hold, and whether a step was reached without one that it requires. */
final class Story {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** In one transaction; the longest way through a sound drawing takes about forty. */
    private static final int MOST_MOVES = 300;

    private final StepCatalogue catalogue;
    private final Map<String, List<String>> required;
    private final Set<String> facts = new TreeSet<>();
    private final List<Integer> sizes = new ArrayList<>();
    private int moves;
    private Act act = Act.of(Act.Kind.START, "", "");
    private Optional<String> offence = Optional.empty();

    Story(StepCatalogue catalogue, Map<String, List<String>> required) {
        this.catalogue = catalogue;
        this.required = required;
    }

    void begins(Act next) {
        act = next;
        moves = 0;
        sizes.clear();
    }

    /** A loop without a wait never comes to an end, and the server would undo it when its memory is used up. */
    void moves() {
        if (++moves > MOST_MOVES) {
            throw new IllegalStateException("an endless loop");
        }
    }

    Map<String, Object> startVariables(Act start) {
        var values = new HashMap<String, Object>();
        catalogue.variables().stream()
                .filter(each -> each.setBy().equals("start"))
                .forEach(each -> values.put(each.name(), each.isText() ? start.value() : number(start.value())));
        return values;
    }

    /** A stub step runs at once: it says the next of what it may say. */
    void stepRuns(Step step, DelegateExecution run) {
        require(step);
        var values = valuesOf(step);
        var turn = sizes.size();
        sizes.add(values.size());
        var value = values.get(turn < act.choices().size() ? act.choices().get(turn) : 0);
        run.setVariables(variables(step, value));
        finished(step, value, Set.of());
    }

    /** What a step may say: its outcomes, and a few numbers where it sets one. */
    List<String> valuesOf(Step step) {
        var outcomes = catalogue.variables().stream()
                .filter(each -> each.name().equals(step.outcome()))
                .flatMap(each -> each.allowed().stream())
                .toList();
        var numbers = catalogue.variables().stream()
                .anyMatch(each -> !each.isText() && each.setBy().equals(step.key()));
        var values = new ArrayList<String>();
        for (var outcome : outcomes.isEmpty() ? List.of("") : outcomes) {
            values.add(outcome + (numbers ? "/1" : ""));
            if (numbers) {
                values.add(outcome + "/9");
            }
        }
        return values;
    }

    Map<String, Object> variables(Step step, String value) {
        var values = new HashMap<String, Object>();
        var outcome = value.replaceAll("/.*", "");
        if (step.outcome() != null && !outcome.isEmpty()) {
            values.put(step.outcome(), outcome);
        }
        catalogue.variables().stream()
                .filter(each -> !each.isText() && each.setBy().equals(step.key()))
                .forEach(each -> values.put(each.name(), number(value)));
        return values;
    }

    private static int number(String value) {
        var digits = value.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** @param by the roles that may do it: a fact holds only when none but the catalogue's may have made it */
    void finished(Step step, String value, Set<String> by) {
        var outcome = value.replaceAll("/.*", "");
        step.establishes().stream()
                .filter(effect -> step.role() == null || by.equals(Set.of(step.role())))
                .filter(effect -> isMeant(effect, outcome))
                .forEach(effect -> facts.add(effect.fact()));
        step.revokes().stream()
                .filter(effect -> isMeant(effect, outcome))
                .forEach(effect -> facts.remove(effect.fact()));
    }

    private static boolean isMeant(Effect effect, String outcome) {
        return effect.when() == null || effect.when().equals(outcome);
    }

    void entered(Element drawn) {
        var form = drawn.attributeNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "formKey");
        var runs = drawn.attributeNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "delegateExpression");
        if (form != null) {
            catalogue.stepWithForm(form).ifPresent(this::require);
        } else if (runs != null) {
            catalogue.step(runs.replaceAll("[${}]", "")).ifPresent(this::require);
        }
    }

    /** A step is waited at: what it requires must hold now too. */
    void waits(Step step) {
        require(step);
    }

    private void require(Step step) {
        for (var fact : required.getOrDefault(step.key(), List.of())) {
            if (!facts.contains(fact) && offence.isEmpty()) {
                offence = Optional.of(step.key() + " without " + fact);
            }
        }
    }

    Optional<String> offence() {
        return offence;
    }

    List<Integer> sizes() {
        return List.copyOf(sizes);
    }

    Set<String> facts() {
        return facts;
    }
}
