package org.candor.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.candor.access.RepeatedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the whole trail once a day, on each node, and cries in the log when it was changed (INV-21). */
@ApplicationScoped
public class DailyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(DailyCheck.class);
    private static final int EVERY_HOURS = 24;
    private static final int FIRST_AFTER_HOURS = 1;

    @Inject
    private TrailService trail;

    @Inject
    private RepeatedWork work;

    void start(@Observes @Priority(40) @Initialized(ApplicationScoped.class) Object event) {
        work.every(FIRST_AFTER_HOURS, EVERY_HOURS, TimeUnit.HOURS, "The audit trail could not be checked", this::check);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        work.stop();
    }

    private void check() throws IOException {
        var verdict = trail.check();
        verdict.fault()
                .ifPresentOrElse(
                        fault -> LOG.error("THE AUDIT TRAIL WAS CHANGED. {}", fault),
                        () -> LOG.info("The audit trail holds: {} rows", verdict.rows()));
    }
}
