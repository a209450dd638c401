package org.candor.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.candor.shared.Fingerprint;
import org.candor.workflow.Decisions;
import org.candor.workflow.engine.dmn.ParsedTable;

/** {@link Decisions} on the standalone DMN engine, which keeps no history of inputs. A table is parsed once for its bytes. */
@ApplicationScoped
public class EngineDecisions implements Decisions {
    /** The live tables, and those that were live a moment ago. */
    private static final int MOST_TABLES = 8;

    private final Map<String, ParsedTable> parsed = Collections.synchronizedMap(new LastUsed());

    @Override
    public List<Map<String, Object>> evaluate(byte[] table, Map<String, ?> facts) {
        return parsed.computeIfAbsent(Fingerprint.sha256(table), unseen -> new ParsedTable(table)).rows(facts).stream()
                .map(ParsedTable.Row::gives)
                .toList();
    }

    @Override
    public String engine() {
        return "Camunda DMN "
                + Objects.requireNonNullElse(DmnEngine.class.getPackage().getImplementationVersion(), "7");
    }

    private static final class LastUsed extends LinkedHashMap<String, ParsedTable> {
        private static final long serialVersionUID = 1L;

        private LastUsed() {
            super(MOST_TABLES, 1, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ParsedTable> eldest) {
            return size() > MOST_TABLES;
        }
    }
}
