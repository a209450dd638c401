package org.candor.config;

import java.time.Duration;
import java.time.Instant;

/** What the database's clock said, and what this machine's counter of nanoseconds, which nobody can set, said then. */
record ClockReading(Instant database, long nanos) {
    /** How far ahead of the database a clock is that says {@code now}; negative when it is behind. */
    Duration ahead(Instant now, long nanosNow) {
        return Duration.between(database.plusNanos(nanosNow - nanos), now);
    }
}
