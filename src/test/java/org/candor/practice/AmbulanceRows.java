package org.candor.practice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Tables of ambulance times as a practice would keep them. */
public final class AmbulanceRows {
    private AmbulanceRows() {}

    /** One row, in force for ever. */
    public static AmbulanceTable of(String zip, int minutes) {
        return new AmbulanceTable(List.of(row(zip, minutes, EffectiveDates.from(LocalDate.EPOCH))));
    }

    static AmbulanceTime row(String zip, int minutes, EffectiveDates dates) {
        return new AmbulanceTime(zip, minutes, "Fire district", dates, "Ada Brandt", Instant.EPOCH);
    }
}
