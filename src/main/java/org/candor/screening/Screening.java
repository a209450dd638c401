package org.candor.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One run of the rules over one request. A run replaces the findings of the last one, except that what a person closed
 * stays closed while the facts its rule used are the same.
 */
public final class Screening {
    /** The key of the rule table that turns findings to a queue. */
    public static final String OUTCOME_TABLE = "screening-outcome";

    /** Worst first, then by rule: how every list of findings is shown. */
    public static final Comparator<Finding> WORST_FIRST = Comparator.comparing(
                    (Finding finding) -> finding.getState() != Finding.State.OPEN)
            .thenComparing(Finding::getOutcome)
            .thenComparing(Finding::getSeverity)
            .thenComparing(Finding::getRuleId);

    private final UUID request;
    private final Facts facts;
    private final String tableVersion;
    private final Instant now;

    /**
     * @param tableVersion which bytes of the rule table were evaluated
     */
    public Screening(UUID request, Facts facts, String tableVersion, Instant now) {
        this.request = request;
        this.facts = facts;
        this.tableVersion = tableVersion;
        this.now = now;
    }

    /**
     * Brings the kept findings up to date and returns those that are new. Running it twice changes nothing.
     */
    public List<Finding> merge(Collection<Finding> kept, List<Hit> hits) {
        var created = new ArrayList<Finding>();
        for (var hit : hits) {
            kept.stream()
                    .filter(finding -> finding.isOf(hit, facts))
                    .findFirst()
                    .ifPresentOrElse(
                            finding -> finding.foundAgain(hit, tableVersion, now),
                            () -> created.add(Finding.of(request, hit, facts, tableVersion, now)));
        }
        kept.stream()
                .filter(finding -> hits.stream().noneMatch(hit -> finding.isOf(hit, facts)))
                .forEach(finding -> finding.clear(now));
        return created;
    }

    /** Input of the outcome table: what stands open now, and whether everything that must be known is known. */
    public static Map<String, Object> summary(Collection<Finding> findings, boolean complete) {
        var open = findings.stream().filter(Finding::isBlocking).toList();
        return Map.of(
                "crisis", open.stream().anyMatch(finding -> finding.getSeverity() == Finding.Severity.C),
                "stops", count(open, Finding.Outcome.STOP),
                "reviews", count(open, Finding.Outcome.REVIEW),
                "completeness", complete);
    }

    private static long count(Collection<Finding> open, Finding.Outcome outcome) {
        return open.stream().filter(finding -> finding.getOutcome() == outcome).count();
    }
}
