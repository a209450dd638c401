package org.candor.screening;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.candor.shared.Fingerprint;
import org.candor.workflow.Decisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Both rule tables of the screening. One that is missing or cannot be evaluated asks for a person, never for nobody (INV-18). */
public final class ScreeningRules {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningRules.class);
    private static final Verdict UNKNOWN = new Verdict("NEEDS_REVIEW", "flagged");

    private final Decisions decisions;
    private final byte[] findings;
    private final byte[] outcomes;

    /**
     * @param findings the bytes of a table of findings that passed the check; none where there is no such table
     * @param outcomes the same of a table of queues
     */
    public ScreeningRules(Decisions decisions, byte[] findings, byte[] outcomes) {
        this.decisions = decisions;
        this.findings = findings.clone();
        this.outcomes = outcomes.clone();
    }

    /** What the findings add up to: STOP, NEEDS_REVIEW or PROCEED, and the queue stopped, flagged or ordinary. */
    public record Verdict(String outcome, String queue) {}

    /** Names the bytes of the table of findings; "none" where there is none. */
    public String version() {
        return findings.length == 0 ? "none" : Fingerprint.brief(Fingerprint.sha256(findings));
    }

    /**
     * The rows that hold, the worst first.
     *
     * @param about whom it is about, for the log: no health data
     */
    public List<Hit> hits(Facts facts, String about) {
        try {
            return decisions.evaluate(findings, facts.asMap()).stream()
                    .map(Hit::of)
                    .sorted(Comparator.comparing(Hit::outcome)
                            .thenComparing(Hit::severity)
                            .thenComparing(Hit::ruleId))
                    .toList();
        } catch (RuntimeException broken) {
            LOG.error("The rule table failed for {}", about, broken);
            return List.of(Hit.tableFailed());
        }
    }

    /**
     * @param summary of what stands open, by {@link Screening#summary}
     * @param about as for {@link #hits}
     */
    public Verdict verdict(Map<String, Object> summary, String about) {
        try {
            return decisions.evaluate(outcomes, summary).stream()
                    .findFirst()
                    .map(row -> new Verdict(String.valueOf(row.get("outcome")), String.valueOf(row.get("queue"))))
                    .orElse(UNKNOWN);
        } catch (RuntimeException broken) {
            LOG.error("The outcome table failed for {}", about, broken);
            return UNKNOWN;
        }
    }
}
