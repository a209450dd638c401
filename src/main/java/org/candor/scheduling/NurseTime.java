package org.candor.scheduling;

import java.time.Duration;
import java.time.Instant;

/**
 * The time an appointment takes of a nurse: the visit itself and the drive after it, as whole quarter hours.
 *
 * @param firstQuarter quarter hours since 1970-01-01T00:00Z
 * @param cells how many of them
 */
public record NurseTime(Instant startsAt, Instant endsAt, long firstQuarter, int cells) {

    /**
     * @param startsAt on a full quarter of an hour
     * @param travel kept free after the end
     */
    public static NurseTime of(Instant startsAt, Instant endsAt, Duration travel) {
        var quarters = QuarterHours.between(startsAt, endsAt.plus(travel));
        return new NurseTime(startsAt, endsAt, QuarterHours.number(startsAt), quarters.size());
    }
}
