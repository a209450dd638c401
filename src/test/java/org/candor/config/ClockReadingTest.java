package org.candor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockReadingTest {
    private static final Instant DATABASE = Instant.parse("2026-11-24T20:00:00Z");
    private static final ClockReading READ = new ClockReading(DATABASE, 5_000);

    @Test
    void clocks_that_agree_are_none_ahead() {
        assertEquals(Duration.ZERO, READ.ahead(DATABASE, 5_000));
    }

    @Test
    void time_that_passed_since_the_reading_is_not_counted() {
        assertEquals(Duration.ZERO, READ.ahead(DATABASE.plusSeconds(8), 8_000_005_000L));
    }

    @Test
    void a_clock_that_is_set_back_between_two_looks_shows_at_once() {
        assertEquals(Duration.ofHours(-2), READ.ahead(DATABASE.plusSeconds(1).minusSeconds(7_200), 1_000_005_000L));
    }

    @Test
    void a_clock_that_is_two_hours_ahead_from_the_start_shows() {
        assertEquals(Duration.ofHours(2), READ.ahead(DATABASE.plusSeconds(7_200), 5_000));
    }
}
