package org.candor.config;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether this node's clock says what the database's says, give or take a minute. A node whose clock is wrong would let an
 * approval live too long or a timer fire too early: until it is right again it answers 503, is not ready and runs no job.
 *
 * <p>The database is asked every ten seconds. Between two looks a clock that was set shows at once, because the machine's
 * counter of nanoseconds was not.
 */
@ApplicationScoped
public class ClockAgreement {
    private static final Logger LOG = LoggerFactory.getLogger(ClockAgreement.class);
    private static final Duration TOLERATED = Duration.ofMinutes(1);
    private static final int EVERY_SECONDS = 10;

    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Clock clock;

    private @Nullable ScheduledFuture<?> job;
    private volatile @Nullable ClockReading reading;

    /** After the schema (1), before the engine (10). */
    void start(@Observes @Priority(5) @Initialized(ApplicationScoped.class) Object event) {
        look();
        job = scheduler.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (job != null) {
            job.cancel(false);
        }
    }

    /** True when both clocks agree. */
    public boolean hold() {
        return ahead().abs().compareTo(TOLERATED) <= 0;
    }

    private Duration ahead() {
        var last = reading;
        return last == null ? Duration.ZERO : last.ahead(clock.instant(), System.nanoTime());
    }

    private void look() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var now = statement.executeQuery("select current_timestamp")) {
            now.next();
            var told = now.getObject(1, OffsetDateTime.class).toInstant();
            reading = new ClockReading(told, System.nanoTime());
            if (!hold()) {
                LOG.error(
                        "THIS NODE'S CLOCK IS WRONG: {} ahead of the database. It takes no part until both agree.",
                        ahead());
            }
        } catch (SQLException away) { // what was read last still counts
            LOG.warn("The database's clock could not be read: {}", away.getSQLState());
        }
    }
}
