package org.candor.scheduling;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.candor.access.RepeatedWork;
import org.candor.config.ClockAgreement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few minutes for infusions a day ahead; each is rechecked in a transaction of its own. */
@ApplicationScoped
public class RecheckClock {
    private static final Logger LOG = LoggerFactory.getLogger(RecheckClock.class);
    private static final int EVERY_MINUTES = 5;

    @Inject
    private ClockAgreement clocks;

    @Inject
    private RecheckService service;

    @Inject
    private RepeatedWork work;

    void start(@Observes @Priority(45) @Initialized(ApplicationScoped.class) Object event) {
        work.every(1, EVERY_MINUTES, TimeUnit.MINUTES, "Visits could not be rechecked", this::recheckDue);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        work.stop();
    }

    /** A visit that fails is looked at again next time; the others are not kept waiting. */
    private void recheckDue() {
        if (!clocks.hold()) {
            return;
        }
        for (var visit : service.due()) {
            try {
                service.recheck(visit);
            } catch (RuntimeException fault) {
                LOG.error("Visit {} could not be rechecked this time", visit, fault);
            }
        }
    }
}
