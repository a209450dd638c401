package org.candor.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rules over facts that somebody made up: what would be found, and what comes of it. Nothing is kept, nobody is meant. */
public final class TryOut {
    private static final String ABOUT = "a try-out";
    private static final UUID NOBODY = new UUID(0, 0);

    private TryOut() {}

    /**
     * What comes of it.
     *
     * @param outcome STOP, NEEDS_REVIEW or PROCEED; on the day of an infusion STOP_INFUSION, PAUSE, HOLD or CLEAR
     * @param severity the gravest of all findings; empty without any
     * @param findings the worst first
     * @param tableVersion names the bytes of the findings' table
     * @param ignored names that the rules do not know, each with the known one that is most alike
     * @param notEvaluated rules whose facts were not given; empty at intake, where what is missing is itself a finding
     */
    public record Answer(
            String outcome,
            Optional<Finding.Severity> severity,
            List<Hit> findings,
            String tableVersion,
            Map<String, String> ignored,
            Optional<List<String>> notEvaluated) {}

    public static Answer of(ScreeningRules rules, Given given) {
        var hits = new ArrayList<>(rules.hits(given.facts(), ABOUT));
        if (given.hasImpossible()) {
            hits.add(Hit.impossible(rules.set()));
        }
        var notEvaluated = rules.set() == RuleSet.INTAKE
                ? Optional.<List<String>>empty()
                : Optional.of(rules.notEvaluated(given.facts(), hits));
        return new Answer(
                outcome(rules, given, hits, notEvaluated.orElse(List.of())),
                hits.stream().map(Hit::severity).min(Comparator.naturalOrder()),
                hits,
                rules.version(),
                given.ignored(),
                notEvaluated);
    }

    private static String outcome(ScreeningRules rules, Given given, List<Hit> hits, List<String> notEvaluated) {
        return switch (rules.set()) {
            case DAY_OF -> worst(hits.stream());
            case INTAKE -> queued(rules, given, hits, given.facts().complete());
            case BETWEEN_SESSIONS -> queued(rules, given, hits, notEvaluated.isEmpty());
        };
    }

    /** What rows of the day of an infusion come to, of those that could be evaluated. */
    public static String worst(Stream<Hit> hits) {
        return hits.map(Hit::outcome)
                .min(Comparator.naturalOrder())
                .map(Enum::name)
                .orElse("CLEAR");
    }

    private static String queued(ScreeningRules rules, Given given, List<Hit> hits, boolean complete) {
        var found = new Screening(NOBODY, given.facts(), "", Instant.EPOCH).merge(List.of(), hits);
        return rules.verdict(Screening.summary(found, complete), ABOUT).outcome();
    }
}
