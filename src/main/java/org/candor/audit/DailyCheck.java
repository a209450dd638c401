package org.candor.audit;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.candor.access.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the whole trail once a day, on each node, and cries in the log when it was changed (INV-21). */
@ApplicationScoped
public class DailyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DailyCheck.class);
    private static final int EVERY_HOURS = 24;
    private static final int FIRST_AFTER_HOURS = 1;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private TrailService trail;

    @Inject
    private Caller caller;

    @Inject
    private RequestContextController requestContext;

    private @Nullable ScheduledFuture<?> job;

    void start(@Observes @Priority(40) @Initialized(ApplicationScoped.class) Object event) {
        job = scheduler.scheduleAtFixedRate(this::check, FIRST_AFTER_HOURS, EVERY_HOURS, TimeUnit.HOURS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (job != null) {
            job.cancel(true);
        }
    }

    private void check() {
        var began = requestContext.activate();
        try {
            var verdict = caller.asWorkflow(trail::check);
            verdict.fault()
                    .ifPresentOrElse(
                            fault -> LOG.error("THE AUDIT TRAIL WAS CHANGED. {}", fault),
                            () -> LOG.info("The audit trail holds: {} rows", verdict.rows()));
        } catch (Exception fault) { // the job must live on: the scheduler drops one that throws
            LOG.error("The audit trail could not be checked this time", fault);
        } finally {
            if (began) {
                requestContext.deactivate();
            }
        }
    }
}
