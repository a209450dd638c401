package org.candor.scheduling.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.candor.scheduling.FreeingService;
import org.candor.workflow.StepContext;
import org.candor.workflow.WorkflowStep;

/**
 * Step "Free visits" of {@code revoke-consent}: no visit stands on the revoked consent any more.
 *
 * <p>Reads: the consent (subject). Writes nothing. The revocation itself frees the visits at once; the step proves it, so
 * it may run twice.
 */
@ApplicationScoped
public class FreeVisits implements WorkflowStep {
    @Inject
    private FreeingService visits;

    @Override
    public void run(StepContext step) {
        visits.freeConsent(step.subject());
    }
}
