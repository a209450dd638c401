package org.candor.intake.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.candor.intake.IntakeRequests;
import org.candor.intake.RequestClosed;
import org.candor.workflow.StepContext;
import org.candor.workflow.WorkflowStep;

/**
 * Step "Close request": the request has its final answer, or nobody went on with it.
 *
 * <p>Reads and writes: the intake request. A request that has ended already, withdrawn for example, stays as it is; so
 * it may run twice.
 */
@ApplicationScoped
public class CloseRequest implements WorkflowStep {
    @Inject
    private IntakeRequests requests;

    @Inject
    private Event<RequestClosed> closed;

    @Inject
    private Clock clock;

    @Override
    public void run(StepContext step) {
        var request = requests.get(step.subject());
        if (!request.hasEnded()) {
            request.close(clock.instant());
            closed.fire(new RequestClosed(request.getId()));
        }
    }
}
