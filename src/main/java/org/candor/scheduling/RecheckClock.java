package org.candor.scheduling;

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
import org.candor.config.ClockAgreement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few minutes for infusions a day ahead; each is rechecked in a transaction of its own. */
@ApplicationScoped
public class RecheckClock {
    private static final Logger LOG = LoggerFactory.getLogger(RecheckClock.class);
    private static final int EVERY_MINUTES = 5;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private ClockAgreement clocks;

    @Inject
    private RecheckService service;

    @Inject
    private Caller caller;

    @Inject
    private RequestContextController requestContext;

    private @Nullable ScheduledFuture<?> job;

    void start(@Observes @Priority(45) @Initialized(ApplicationScoped.class) Object event) {
        job = scheduler.scheduleWithFixedDelay(this::recheckDue, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (job != null) {
            job.cancel(true);
        }
    }

    private void recheckDue() {
        if (!clocks.hold()) {
            return;
        }
        var began = requestContext.activate();
        try {
            caller.asWorkflow(this::recheckAll);
        } catch (Exception fault) { // the job must live on: the scheduler drops one that throws
            LOG.error("Visits could not be rechecked this time", fault);
        } finally {
            if (began) {
                requestContext.deactivate();
            }
        }
    }

    /** A visit that fails is looked at again next time; the others are not kept waiting. */
    private int recheckAll() {
        var due = service.due();
        for (var visit : due) {
            try {
                service.recheck(visit);
            } catch (RuntimeException fault) {
                LOG.error("Visit {} could not be rechecked this time", visit, fault);
            }
        }
        return due.size();
    }
}
