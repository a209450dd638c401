package org.candor.screening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candor.workflow.Decisions;
import org.candor.workflow.check.ShippedDrawings;
import org.candor.workflow.engine.EngineDecisions;

/** The two screening tables, evaluated as the portal does, without a container. */
final class RuleTable {
    private static final byte[] FINDINGS =
            ShippedDrawings.bytes("contraindications").orElseThrow();
    private static final byte[] OUTCOME =
            ShippedDrawings.bytes("screening-outcome").orElseThrow();
    static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    static final UUID REQUEST = new UUID(0, 20418);
    private static final Decisions TABLES = new EngineDecisions();

    private RuleTable() {}

    static List<Hit> hits(Facts facts) {
        return TABLES.evaluate(FINDINGS, facts.asMap()).stream().map(Hit::of).toList();
    }

    static List<Finding> findings(Facts facts) {
        return new Screening(REQUEST, facts, "table 1", NOW).merge(List.of(), hits(facts));
    }

    static Map<String, Object> outcome(Facts facts) {
        return outcome(Screening.summary(findings(facts), facts.complete()));
    }

    static Map<String, Object> outcome(Map<String, ?> summary) {
        return TABLES.evaluate(OUTCOME, summary).get(0);
    }
}
