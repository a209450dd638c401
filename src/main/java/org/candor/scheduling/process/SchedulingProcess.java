package org.candor.scheduling.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.candor.access.Role;
import org.candor.intake.RequestWithdrawn;
import org.candor.scheduling.VisitBooked;
import org.candor.scheduling.VisitCancelled;
import org.candor.shared.Refusal;
import org.candor.workflow.WorkflowRefusal;
import org.candor.workflow.Workflows;
import org.candor.workflow.Worklist;

/**
 * Moves {@code intake-to-first-visit} when a visit is booked. While the workflow runs it must wait at "Book visit": an
 * admin's step before it is not jumped over. After a cancellation the coordinator gets the work of finding another time.
 */
@ApplicationScoped
public class SchedulingProcess {
    private static final String BOOK_VISIT = "bookVisit";
    private static final Duration BOOK_AGAIN_WITHIN = Duration.ofDays(1);

    @Inject
    private Workflows workflows;

    @Inject
    private Worklist worklist;

    @Inject
    private Clock clock;

    /** @throws org.candor.shared.Refusal {@code NOT_WAITING} when the running workflow is not there yet */
    void booked(@Observes VisitBooked booked) {
        var request = booked.request();
        if (workflows.finishIfWaiting(BOOK_VISIT, request)) {
            return;
        }
        var again = worklist.openItem(BOOK_VISIT, request);
        if (again.isEmpty() && workflows.isRunning(request)) {
            throw new Refusal(WorkflowRefusal.NOT_WAITING, BOOK_VISIT + " of " + request);
        }
        again.ifPresent(item -> worklist.close(item.getId()));
    }

    /** Nobody looks for another time for a request that was taken back. */
    void withdrawn(@Observes RequestWithdrawn withdrawn) {
        worklist.openItem(BOOK_VISIT, withdrawn.request())
                .filter(item -> item.task().isEmpty())
                .ifPresent(item -> worklist.close(item.getId()));
    }

    void cancelled(@Observes VisitCancelled cancelled) {
        var request = cancelled.request();
        if (cancelled.bookAgain() && worklist.openItem(BOOK_VISIT, request).isEmpty()) {
            worklist.open(
                    BOOK_VISIT,
                    "Book visit again",
                    request,
                    Role.COORDINATOR,
                    clock.instant().plus(BOOK_AGAIN_WITHIN),
                    false);
        }
    }
}
