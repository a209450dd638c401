package org.candor.screening.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.candor.screening.Facts;
import org.candor.screening.FactsRecorded;
import org.candor.screening.Hit;
import org.candor.screening.ScreeningService;
import org.candor.workflow.Decisions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs both rule tables over one request. A table that cannot be evaluated leaves a finding that asks for a person, and
 * the flagged queue: never the ordinary one (INV-18).
 */
@ApplicationScoped
public class ScreeningRun {
    static final String FLAGGED = "flagged";
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningRun.class);
    private static final String FINDINGS = "intake-to-first-visit/contraindications.dmn";
    private static final String OUTCOME = "intake-to-first-visit/screening-outcome.dmn";
    private static final String VERSION = TableVersion.of(FINDINGS);

    @Inject
    private ScreeningService screening;

    @Inject
    private Decisions decisions;

    /** @return the queue: ordinary, flagged or stopped */
    public String run(UUID request) {
        var facts = screening.facts(request);
        var summary = screening.keep(request, facts, hits(request, facts), VERSION);
        try {
            var row = decisions.evaluate(OUTCOME, summary);
            return row.isEmpty() ? FLAGGED : String.valueOf(row.get(0).get("queue"));
        } catch (RuntimeException broken) {
            LOG.error("The outcome table failed for request {}", request, broken);
            return FLAGGED;
        }
    }

    void again(@Observes FactsRecorded recorded) {
        run(recorded.request());
    }

    private List<Hit> hits(UUID request, Facts facts) {
        try {
            return decisions.evaluate(FINDINGS, facts.asMap()).stream()
                    .map(Hit::of)
                    .toList();
        } catch (RuntimeException broken) {
            LOG.error("The rule table failed for request {}", request, broken);
            return List.of(Hit.tableFailed());
        }
    }
}
