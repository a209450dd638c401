package org.candor.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.candor.shared.Fingerprint;
import org.candor.workflow.Decisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A table of findings and the table of queues. One that is missing or cannot be evaluated asks for a person, never for nobody (INV-18). */
public final class ScreeningRules {
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningRules.class);
    private static final Verdict UNKNOWN = new Verdict("NEEDS_REVIEW", "flagged");

    private final RuleSet set;
    private final Decisions decisions;
    private final byte[] findings;
    private final byte[] outcomes;
    private final LocalDate day;

    /**
     * @param findings the bytes of the set's table that passed the check; none where there is no such table
     * @param outcomes the same of a table of queues
     * @param day in the practice's zone: only rows in force on it count
     */
    public ScreeningRules(RuleSet set, Decisions decisions, byte[] findings, byte[] outcomes, LocalDate day) {
        this.set = set;
        this.decisions = decisions;
        this.findings = findings.clone();
        this.outcomes = outcomes.clone();
        this.day = day;
    }

    /** What the findings add up to: STOP, NEEDS_REVIEW or PROCEED, and the queue stopped, flagged or ordinary. */
    public record Verdict(String outcome, String queue) {}

    public RuleSet set() {
        return set;
    }

    /** Names the bytes of the table of findings; "none" where there is none. */
    public String version() {
        return version(findings);
    }

    /** Both tables by the first digits of their SHA-256, and the engine. */
    ScreeningResult.Rules versions() {
        return new ScreeningResult.Rules(version(), version(outcomes), decisions.engine());
    }

    private static String version(byte[] table) {
        return table.length == 0 ? "none" : Fingerprint.brief(Fingerprint.sha256(table));
    }

    /** The names of all facts that a row of the table of findings looks at. */
    public Set<String> used() {
        return WrittenRow.of(findings).stream()
                .flatMap(row -> Facts.namesIn(row.facts()).stream())
                .collect(Collectors.toSet());
    }

    /** The rows whose findings a clinician may close alone, by rule, each with what it says. */
    public Map<String, String> closable() {
        var rows = new TreeMap<String, String>();
        WrittenRow.of(findings).stream()
                .filter(row -> row.override().equals("CL"))
                .forEach(row -> rows.put(row.rule(), row.reason()));
        return rows;
    }

    /** What each row of the table of findings says, by rule. */
    public Map<String, String> reasons() {
        var rows = new TreeMap<String, String>();
        WrittenRow.of(findings).forEach(row -> rows.put(row.rule(), row.reason()));
        return rows;
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
                    .filter(hit -> hit.isInForce(day))
                    .sorted(Comparator.comparing(Hit::outcome)
                            .thenComparing(Hit::severity)
                            .thenComparing(Hit::ruleId))
                    .toList();
        } catch (RuntimeException broken) {
            LOG.error("The rule table failed for {}", about, broken);
            return List.of(Hit.tableFailed(set));
        }
    }

    /** Rows that did not hold, and that ask for something that nobody knows: by rule, in the order of the table. */
    public List<String> notEvaluated(Facts facts, List<Hit> hits) {
        var held = hits.stream().map(Hit::ruleId).toList();
        return WrittenRow.of(findings).stream()
                .filter(row -> !held.contains(row.rule()) && facts.lacksAnyOf(row.facts()))
                .map(WrittenRow::rule)
                .toList();
    }

    /** Rows that begin or end to count after the day on which these rules are asked, the first such day first. */
    List<ComingRule> coming() {
        var found = new ArrayList<ComingRule>();
        for (var row : WrittenRow.of(findings)) {
            if (row.from().isAfter(day)) {
                found.add(new ComingRule(row.from(), set.key(), row.rule(), true));
            }
            row.to()
                    .filter(last -> !last.isBefore(day))
                    .ifPresent(last -> found.add(new ComingRule(last.plusDays(1), set.key(), row.rule(), false)));
        }
        return found;
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
