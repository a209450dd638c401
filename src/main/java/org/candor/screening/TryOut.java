package org.candor.screening;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candor.shared.Fingerprint;
import org.candor.workflow.Decisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The intake rules over facts that somebody made up: what would be found, and which queue it would be. Nothing is kept, nobody is
 * meant. A table that cannot be evaluated asks for a person, as it does for a patient (INV-18).
 */
public final class TryOut {
    private static final Logger LOG = LoggerFactory.getLogger(TryOut.class);
    private static final String NEEDS_REVIEW = "NEEDS_REVIEW";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final int SHORT_PRINT = 12;

    private final Decisions decisions;
    private final byte[] findings;
    private final byte[] outcomes;

    /**
     * @param findings the bytes of a table of findings that passed the check
     * @param outcomes the same of a table of queues
     */
    public TryOut(Decisions decisions, byte[] findings, byte[] outcomes) {
        this.decisions = decisions;
        this.findings = findings.clone();
        this.outcomes = outcomes.clone();
    }

    /**
     * What comes of it.
     *
     * @param outcome STOP, NEEDS_REVIEW or PROCEED
     * @param severity the gravest of all findings; empty without any
     * @param findings the worst first
     * @param tableVersion enough of the SHA-256 of the findings' table to name its bytes
     * @param ignored names that the rules do not know, each with the known one that is most alike
     */
    public record Answer(
            String outcome,
            Optional<Finding.Severity> severity,
            List<Hit> findings,
            String tableVersion,
            Map<String, String> ignored) {}

    public Answer of(Given given) {
        var hits = hits(given.facts());
        var found = new Screening(NOBODY, given.facts(), "", Instant.EPOCH).merge(List.of(), hits);
        return new Answer(
                outcome(Screening.summary(found, given.facts().complete())),
                hits.stream().map(Hit::severity).min(Comparator.naturalOrder()),
                hits,
                Fingerprint.sha256(findings).substring(0, SHORT_PRINT),
                given.ignored());
    }

    private List<Hit> hits(Facts facts) {
        try {
            return decisions.evaluate(findings, facts.asMap()).stream()
                    .map(Hit::of)
                    .sorted(Comparator.comparing(Hit::outcome)
                            .thenComparing(Hit::severity)
                            .thenComparing(Hit::ruleId))
                    .toList();
        } catch (RuntimeException broken) {
            LOG.error("The rule table failed at a try-out", broken);
            return List.of(Hit.tableFailed());
        }
    }

    private String outcome(Map<String, Object> summary) {
        try {
            var rows = decisions.evaluate(outcomes, summary);
            return rows.isEmpty() ? NEEDS_REVIEW : String.valueOf(rows.get(0).get("outcome"));
        } catch (RuntimeException broken) {
            LOG.error("The outcome table failed at a try-out", broken);
            return NEEDS_REVIEW;
        }
    }
}
