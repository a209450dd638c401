package org.candor.access;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the portal does by itself again and again, on each node: as the workflow, in a request of its own. A time that fails
 * is written in the log and does not end the others.
 */
@Dependent
public class RepeatedWork {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedWork.class);

    /** One time of it. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Caller caller;

    @Inject
    private RequestContextController requestContext;

    private @Nullable ScheduledFuture<?> repeated;

    /** @param whatFailed begins the sentence of a time that fails, such as "Mails could not be sent" */
    public void every(long first, long pause, TimeUnit unit, String whatFailed, Work work) {
        repeated = scheduler.scheduleWithFixedDelay(() -> once(whatFailed, work), first, pause, unit);
    }

    /** Once more, beside the times that are planned. */
    public void soon(long pause, TimeUnit unit, String whatFailed, Work work) {
        scheduler.schedule(() -> once(whatFailed, work), pause, unit);
    }

    public void stop() {
        if (repeated != null) {
            repeated.cancel(true);
        }
    }

    private void once(String whatFailed, Work work) {
        var began = requestContext.activate();
        try {
            caller.asWorkflow(() -> {
                work.run();
                return true;
            });
        } catch (Exception fault) { // the scheduler drops work that throws
            LOG.error("{} this time", whatFailed, fault);
        } finally {
            if (began) {
                requestContext.deactivate();
            }
        }
    }
}
