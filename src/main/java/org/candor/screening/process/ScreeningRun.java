package org.candor.screening.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.candor.screening.FactsRecorded;
import org.candor.screening.LiveRules;
import org.candor.screening.RuleSet;
import org.candor.screening.ScreeningService;

/** Runs the live editions of both rule tables over one request, and keeps what they find. */
@ApplicationScoped
public class ScreeningRun {
    @Inject
    private ScreeningService screening;

    @Inject
    private LiveRules live;

    /** @return the queue: ordinary, flagged or stopped */
    public String run(UUID request) {
        return screening
                .run(request, screening.facts(request), live.now(RuleSet.INTAKE))
                .queue();
    }

    void again(@Observes FactsRecorded recorded) {
        run(recorded.request());
    }
}
