package org.candor.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.candor.workflow.Decisions;

/** {@link Decisions} on the standalone DMN engine, which keeps no history of inputs. */
@ApplicationScoped
public class EngineDecisions implements Decisions {
    private final DmnEngine dmn = engine();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    @Override
    public List<Map<String, Object>> evaluate(String table, Map<String, ?> facts) {
        var decision = parsed.computeIfAbsent(table, this::parse);
        var inputs = Variables.fromMap(new HashMap<>(facts));
        return dmn.evaluateDecisionTable(decision, inputs).getResultList();
    }

    private static DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(ParsedOnceFeel::new);
        return configuration.buildEngine();
    }

    private DmnDecision parse(String table) {
        try (var in = EngineDecisions.class.getResourceAsStream("/processes/" + table)) {
            if (in == null) {
                throw new IllegalArgumentException("No table " + table);
            }
            return dmn.parseDecisions(in).get(0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
