package org.candor.workflow.engine.dmn;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/** One rule table, ready to be asked by many at once. What its cells were parsed to is kept with it and goes with it. */
public final class ParsedTable {
    private final ThreadLocal<List<String>> held = ThreadLocal.withInitial(List::of);
    private final DmnEngine dmn;
    private final DmnDecision decision;

    /** A row that holds: its id, and what it gives by the names of the columns. */
    public record Row(String id, Map<String, Object> gives) {}

    /** @param bytes that passed the check when they were published */
    public ParsedTable(byte[] bytes) {
        this(bytes, ParsedOnceFeel::new);
    }

    private ParsedTable(byte[] bytes, FeelEngineFactory feel) {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(feel);
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        dmn = configuration.buildEngine();
        decision = dmn.parseDecisions(new ByteArrayInputStream(bytes)).get(0);
    }

    /** For many sets of facts that are much alike, and are nobody's: it remembers them. */
    public static ParsedTable toBeTried(byte[] bytes) {
        return new ParsedTable(bytes, TriedFeel::new);
    }

    private void remember(DmnDecisionTableEvaluationEvent evaluated) {
        held.set(evaluated.getMatchingRules().stream().map(rule -> rule.getId()).toList());
    }

    /**
     * The rows that hold, in the order of the table.
     *
     * @param facts input names and values; null values allowed
     */
    public List<Row> rows(Map<String, ?> facts) {
        var given = dmn.evaluateDecisionTable(decision, Variables.fromMap(new HashMap<>(facts)))
                .getResultList();
        var ids = held.get();
        held.remove();
        var rows = new ArrayList<Row>();
        for (int i = 0; i < given.size(); i++) {
            rows.add(new Row(ids.get(i), given.get(i)));
        }
        return rows;
    }
}
