package org.candor.workflow.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.StepCatalogue.Declared;
import org.candor.workflow.StepCatalogue.Step;

/** What the variables hold on a way: the outcomes that it names, and for the rest a choice. */
final class Values {
    private final StepCatalogue catalogue;
    private final Drawn drawn;
    private final Choices open;

    Values(StepCatalogue catalogue, Drawn drawn, Choices open) {
        this.catalogue = catalogue;
        this.drawn = drawn;
        this.open = open;
    }

    Map<String, Object> atStart() {
        return chosen(catalogue.variables().stream().filter(each -> each.setBy().equals("start")));
    }

    /** What a step sets that ends so. */
    Map<String, Object> after(Step step, String outcome) {
        var values = new HashMap<>(chosen(catalogue.variables().stream()
                .filter(each -> !each.isText() && each.setBy().equals(step.key()))));
        if (step.outcome() != null && !outcome.isEmpty()) {
            values.put(step.outcome(), outcome);
        }
        return values;
    }

    /** What a step says where the way does not tell; empty where it says nothing. */
    String firstOutcome(String step) {
        return catalogue
                .step(step)
                .flatMap(each -> Optional.ofNullable(each.outcome()))
                .flatMap(catalogue::variable)
                .map(each -> each.allowed().get(0))
                .orElse("");
    }

    private Map<String, Object> chosen(Stream<Declared> variables) {
        var values = new LinkedHashMap<String, Object>();
        variables.forEach(each -> values.put(each.name(), open.pick(candidates(each))));
        return values;
    }

    /** All that could matter to a condition: each text, the numbers that conditions speak of and their neighbours. */
    private List<?> candidates(Declared variable) {
        var all = variable.isText() ? variable.allowed() : numbers(variable);
        return drawn.reads(variable.name()) ? all : all.subList(0, 1);
    }

    private List<Integer> numbers(Declared variable) {
        int least = variable.least() == null ? Integer.MIN_VALUE : variable.least();
        int most = variable.most() == null ? Integer.MAX_VALUE : variable.most();
        var numbers = new ArrayList<Integer>(List.of(Math.min(Math.max(1, least), most)));
        drawn.numbers()
                .flatMap(each -> Stream.of(each, each + 1, each - 1))
                .filter(each -> each >= least && each <= most)
                .forEach(numbers::add);
        return numbers.stream().distinct().toList();
    }

    /** Those that some condition reads. */
    String words(Map<String, Object> values) {
        return values.entrySet().stream()
                .filter(each -> drawn.reads(each.getKey()))
                .map(each -> String.valueOf(each.getValue()))
                .collect(Collectors.joining(", "));
    }
}
