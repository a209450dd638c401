package org.candor.screening.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candor.screening.Finding;
import org.candor.screening.Given;
import org.candor.screening.Hit;
import org.candor.screening.Screening;
import org.candor.shared.Fingerprint;
import org.candor.workflow.engine.dmn.ParsedTable;

/**
 * The intake rules over facts that somebody made up: what would be found, and which queue it would be. Nothing is kept, nobody is
 * meant. A value that cannot be is not believed: it counts as contradictory, and where it must be known as missing.
 */
public final class TryOut {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int SHORT_PRINT = 12;

    private final byte[] findingsTable;
    private final ParsedTable findings;
    private final ParsedTable outcomes;

    /**
     * @param findings the bytes of a table of findings that passed the check
     * @param outcomes the same of a table of queues
     */
    public TryOut(byte[] findings, byte[] outcomes) {
        this.findingsTable = findings.clone();
        this.findings = new ParsedTable(findings);
        this.outcomes = new ParsedTable(outcomes);
    }

    /**
     * What comes of it.
     *
     * @param outcome STOP, NEEDS_REVIEW or PROCEED
     * @param severity the gravest of all findings; empty without any
     * @param tableVersion enough of the SHA-256 of the findings' table to name its bytes
     * @param ignored names that the rules do not know, each with the known one that is most alike
     */
    public record Answer(
            String outcome,
            Optional<Finding.Severity> severity,
            List<Hit> findings,
            String tableVersion,
            Map<String, String> ignored) {}

    /** @param named facts by the names of the catalogue, as JSON has them */
    public Answer of(Map<String, ?> named) {
        var given = Given.of(named);
        var facts = given.facts();
        var hits = findings.rows(facts.asMap()).stream()
                .map(row -> Hit.of(row.gives()))
                .sorted(Comparator.comparing(Hit::outcome)
                        .thenComparing(Hit::severity)
                        .thenComparing(Hit::ruleId))
                .toList();
        var found = new Screening(NOBODY, facts, "", Instant.EPOCH).merge(List.of(), hits);
        var queue = outcomes.rows(Screening.summary(found, facts.complete())).get(0);
        return new Answer(
                String.valueOf(queue.gives().get("outcome")),
                hits.stream().map(Hit::severity).min(Comparator.naturalOrder()),
                hits,
                Fingerprint.sha256(findingsTable).substring(0, SHORT_PRINT),
                given.ignored());
    }
}
