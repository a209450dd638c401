package org.candor.access;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at wishes for a new password a second or two after one was kept, at no moment that the answer's time could show;
 * and every few minutes, for those that a dead node left.
 */
@ApplicationScoped
public class ResetClock {
    private static final Logger LOG = LoggerFactory.getLogger(ResetClock.class);
    private static final int EVERY_MINUTES = 5;
    private static final int AT_LEAST_MILLIS = 1_000;
    private static final int AT_MOST_MILLIS = 2_500;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private ResetService resets;

    @Inject
    private Caller caller;

    @Inject
    private RequestContextController requestContext;

    private @Nullable ScheduledFuture<?> job;

    void start(@Observes @Priority(45) @Initialized(ApplicationScoped.class) Object event) {
        job = scheduler.scheduleWithFixedDelay(this::answerWishes, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (job != null) {
            job.cancel(true);
        }
    }

    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) ResetAsked event) {
        var pause = ThreadLocalRandom.current().nextInt(AT_LEAST_MILLIS, AT_MOST_MILLIS);
        scheduler.schedule(this::answerWishes, pause, TimeUnit.MILLISECONDS);
    }

    private void answerWishes() {
        var began = requestContext.activate();
        try {
            caller.asWorkflow(() -> {
                resets.answerWishes();
                return true;
            });
        } catch (Exception fault) { // the job must live on: the scheduler drops one that throws
            LOG.error("Wishes for a new password could not be answered this time", fault);
        } finally {
            if (began) {
                requestContext.deactivate();
            }
        }
    }
}
