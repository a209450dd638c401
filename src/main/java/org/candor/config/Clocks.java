package org.candor.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of the server. Everything that needs the time is given it, so that a test can stand at any moment. */
@ApplicationScoped
public class Clocks {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return new ServerClock();
    }

    /** UTC; proxyable, unlike {@link Clock#systemUTC()}. */
    static class ServerClock extends Clock {
        private final Clock system = Clock.systemUTC();

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
