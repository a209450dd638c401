package org.candor.practice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The practice's table of how long an ambulance takes, by ZIP code. */
public record AmbulanceTable(List<AmbulanceTime> rows) {

    /** By the row that names most of the ZIP code's digits; empty where the practice knows nothing. */
    public Optional<Integer> minutes(String zip, LocalDate day) {
        return rows.stream()
                .filter(row -> row.covers(zip, day))
                .max(Comparator.comparing(row -> row.getZip().length()))
                .map(AmbulanceTime::getMinutes);
    }
}
