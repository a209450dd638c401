package org.candor.crisis;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.candor.access.RepeatedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether somebody must be called, day and night, on each node: its own clock, not the engine's. */
@ApplicationScoped
public class PagingClock {
    private static final Logger LOG = LoggerFactory.getLogger(PagingClock.class);
    private static final int EVERY_SECONDS = 10;

    @Inject
    private PagingService paging;

    @Inject
    private RepeatedWork work;

    void start(@Observes @Priority(45) @Initialized(ApplicationScoped.class) Object event) {
        work.every(EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS, "People on call could not be called", this::look);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        work.stop();
    }

    /** What fails waits for the next time; the others are not kept waiting. */
    void look() {
        paging.due().forEach(due -> apart("Task " + due.item(), () -> paging.call(due.item(), due.turn())));
        paging.underWay().forEach(call -> apart("Call " + call, () -> paging.carry(call)));
    }

    private static void apart(String what, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException fault) {
            LOG.error("{} must wait for the next time", what, fault);
        }
    }
}
