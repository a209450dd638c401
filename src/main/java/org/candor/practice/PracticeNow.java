package org.candor.practice;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.candor.config.PracticeZone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every page says about the practice, kept in the node and read again every three seconds beside the acts: no
 * page and no act of a patient asks the database for it. What must be exact asks {@link Openings}.
 */
@ApplicationScoped
public class PracticeNow {
    private static final Logger LOG = LoggerFactory.getLogger(PracticeNow.class);
    private static final int EVERY_SECONDS = 3;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private PracticeReader reader;

    @Inject
    private PracticeZone zone;

    @Inject
    private Clock clock;

    private volatile PracticeRead known =
            new PracticeRead(PracticeDefaults.shipped().settings(), false, new AmbulanceTable(List.of()));
    private @Nullable ScheduledFuture<?> job;

    /** After the schema (1), before anybody asks. */
    void begin(@Observes @Priority(5) @Initialized(ApplicationScoped.class) Object event) {
        take(reader.read());
        job = scheduler.scheduleWithFixedDelay(this::readAgain, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (job != null) {
            job.cancel(true);
        }
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) PracticeRead changed) {
        take(changed);
    }

    private void readAgain() {
        try {
            take(reader.read());
        } catch (RuntimeException databaseAway) { // the job must live on: the scheduler drops one that throws
            LOG.warn("The practice's settings could not be read this time");
        }
    }

    private void take(PracticeRead read) {
        known = read;
        zone.become(ZoneId.of(value(SettingName.TIME_ZONE)));
    }

    public boolean isOpen() {
        return known.open();
    }

    /** How long ambulances take. */
    public AmbulanceTable ambulance() {
        return known.ambulance();
    }

    public String value(SettingName name) {
        return known.settings().row(name, today()).value();
    }

    public LocalTime time(SettingName name) {
        return known.settings().time(name, today());
    }

    public PriceRange price(SettingName name) {
        return PriceRange.of(value(name)).orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone.id()));
    }
}
