package org.candor.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock of the server. Everything that needs the time is given it, so that a test can stand at any moment. */
@ApplicationScoped
public class Clocks {

    /** How wrong the clock is, for tests of a node whose clock is wrong; a production server never looks. */
    @Produces
    @ApplicationScoped
    Clock clock(
            @ConfigProperty(name = "candor.profile", defaultValue = "development") String profile,
            @ConfigProperty(name = "candor.clock.offset") Optional<Duration> offset) {
        return new ServerClock("production".equals(profile) ? Duration.ZERO : offset.orElse(Duration.ZERO));
    }

    /** UTC; proxyable, unlike {@link Clock#systemUTC()}. */
    static class ServerClock extends Clock {
        private final Clock system;

        ServerClock(Duration offset) {
            system = Clock.offset(Clock.systemUTC(), offset);
        }

        @Override
        public java.time.ZoneId getZone() {
            return system.getZone();
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return system.withZone(zone);
        }

        @Override
        public java.time.Instant instant() {
            // databases keep microseconds; a finer instant would differ from what is read back
            return system.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        }
    }
}
