package org.candor.screening;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The intake rules over facts that somebody made up: what would be found, and which queue it would be. Nothing is kept, nobody is meant. */
public final class TryOut {
    private static final String ABOUT = "a try-out";
    private static final UUID NOBODY = new UUID(0, 0);

    private TryOut() {}

    /**
     * What comes of it.
     *
     * @param outcome STOP, NEEDS_REVIEW or PROCEED
     * @param severity the gravest of all findings; empty without any
     * @param findings the worst first
     * @param tableVersion names the bytes of the findings' table
     * @param ignored names that the rules do not know, each with the known one that is most alike
     */
    public record Answer(
            String outcome,
            Optional<Finding.Severity> severity,
            List<Hit> findings,
            String tableVersion,
            Map<String, String> ignored) {}

    public static Answer of(ScreeningRules rules, Given given) {
        var hits = rules.hits(given.facts(), ABOUT);
        var found = new Screening(NOBODY, given.facts(), "", Instant.EPOCH).merge(List.of(), hits);
        var verdict = rules.verdict(Screening.summary(found, given.facts().complete()), ABOUT);
        return new Answer(
                verdict.outcome(),
                hits.stream().map(Hit::severity).min(Comparator.naturalOrder()),
                hits,
                rules.version(),
                given.ignored());
    }
}
