package org.candor.screening.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.candor.screening.Facts;
import org.candor.screening.FactsRecorded;
import org.candor.screening.Hit;
import org.candor.screening.Screening;
import org.candor.screening.ScreeningService;
import org.candor.workflow.Decisions;
import org.candor.workflow.edition.WorkflowEdition;
import org.candor.workflow.edition.WorkflowEditions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the live editions of both rule tables over one request. A table that cannot be evaluated leaves a finding that asks for a person, and
 * the flagged queue: never the ordinary one (INV-18).
 */
@ApplicationScoped
public class ScreeningRun {
    static final String FLAGGED = "flagged";
    private static final Logger LOG = LoggerFactory.getLogger(ScreeningRun.class);

    @Inject
    private ScreeningService screening;

    @Inject
    private Decisions decisions;

    @Inject
    private WorkflowEditions editions;

    /** @return the queue: ordinary, flagged or stopped */
    public String run(UUID request) {
        var facts = screening.facts(request);
        var live = editions.live(List.of(Screening.FINDINGS_TABLE, Screening.OUTCOME_TABLE));
        var table = Optional.ofNullable(live.get(Screening.FINDINGS_TABLE));
        var version = table.map(WorkflowEdition::getShortPrint).orElse("none");
        var summary = screening.keep(request, facts, hits(request, facts, table), version);
        try {
            var outcome = Objects.requireNonNull(live.get(Screening.OUTCOME_TABLE), "no outcome table");
            var row = decisions.evaluate(outcome.bytes(), summary);
            return row.isEmpty() ? FLAGGED : String.valueOf(row.get(0).get("queue"));
        } catch (RuntimeException broken) {
            LOG.error("The outcome table failed for request {}", request, broken);
            return FLAGGED;
        }
    }

    void again(@Observes FactsRecorded recorded) {
        run(recorded.request());
    }

    private List<Hit> hits(UUID request, Facts facts, Optional<WorkflowEdition> table) {
        try {
            return decisions.evaluate(table.orElseThrow().bytes(), facts.asMap()).stream()
                    .map(Hit::of)
                    .toList();
        } catch (RuntimeException broken) {
            LOG.error("The rule table failed for request {}", request, broken);
            return List.of(Hit.tableFailed());
        }
    }
}
