package org.candor.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Time in cells of a quarter of an hour. A nurse's cell is a row with a primary key, so two visits cannot share one on
 * any database (ADR-0011).
 */
public final class QuarterHours {
    public static final Duration CELL = Duration.ofMinutes(15);

    private QuarterHours() {}

    /** Starts of all cells that the time from {@code from} until {@code until} touches. */
    public static List<Instant> between(Instant from, Instant until) {
        return Stream.iterate(floor(from), cell -> cell.isBefore(until), cell -> cell.plus(CELL))
                .toList();
    }

    /** Whole quarter hours since 1970-01-01T00:00Z: the number under which the database keeps a cell. */
    public static long number(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), CELL.toSeconds());
    }

    public static Instant start(long number) {
        return Instant.ofEpochSecond(number * CELL.toSeconds());
    }

    public static boolean isAligned(Instant time) {
        return floor(time).equals(time);
    }

    private static Instant floor(Instant time) {
        return start(number(time));
    }
}
