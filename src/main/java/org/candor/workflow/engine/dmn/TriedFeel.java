package org.candor.workflow.engine.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * FEEL for a trial over many cases that differ in a fact or two: a text is asked once for the same values of the facts
 * that it names (seen: 25,000 questions become 1,500). Keeps those values, so it is for cases of nobody only, and for one thread.
 */
final class TriedFeel extends ParsedOnceFeel {
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<List<@Nullable Object>, Object> answers = new HashMap<>();

    @Override
    public boolean evaluateSimpleUnaryTests(String condition, String column, VariableContext facts) {
        var asked = asked(condition, facts);
        asked.add(value(facts, column));
        return (boolean) answer(asked, () -> super.evaluateSimpleUnaryTests(condition, column, facts));
    }

    @Override
    @SuppressWarnings("unchecked") // the same question has an answer of the same type
    public <T> T evaluateSimpleExpression(String expression, VariableContext facts) {
        return (T) answer(asked(expression, facts), () -> super.<Object>evaluateSimpleExpression(expression, facts));
    }

    private Object answer(List<@Nullable Object> asked, Supplier<Object> ask) {
        var known = answers.get(asked);
        if (known == null) {
            known = ask.get();
            answers.put(asked, known);
        }
        return known;
    }

    private List<@Nullable Object> asked(String text, VariableContext facts) {
        var asked = new ArrayList<@Nullable Object>();
        asked.add(text);
        names.computeIfAbsent(text, TriedFeel::factsOf).forEach(name -> asked.add(value(facts, name)));
        return asked;
    }

    private static Set<String> factsOf(String text) {
        try {
            return FeelText.test(text).names().stream()
                    .map(name -> name.replaceFirst("\\..*", ""))
                    .collect(Collectors.toSet());
        } catch (FeelText.Unparsable impossible) {
            throw new IllegalStateException("It was checked", impossible);
        }
    }

    private static @Nullable Object value(VariableContext facts, String name) {
        return facts.containsVariable(name) ? facts.resolve(name).getValue() : null;
    }
}
