package org.candor.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which row counts for a ZIP code on a day. */
class AmbulanceTableTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final AmbulanceTable TABLE = new AmbulanceTable(List.of(
            AmbulanceRows.row("972", 9, EffectiveDates.between(FIRST, FIRST.plusDays(9))),
            AmbulanceRows.row("972", 11, EffectiveDates.from(FIRST.plusDays(10))),
            AmbulanceRows.row("97214", 18, EffectiveDates.from(FIRST.plusDays(1)))));

    @Test
    void the_row_that_names_most_digits_counts() {
        assertEquals(Optional.of(9), TABLE.minutes("97201", FIRST.plusDays(1)));
        assertEquals(Optional.of(18), TABLE.minutes("97214", FIRST.plusDays(1)));
        assertEquals(Optional.of(18), TABLE.minutes("97214-1234", FIRST.plusDays(1)));
    }

    @Test
    void a_row_counts_from_its_first_day_to_its_last() {
        assertEquals(Optional.empty(), TABLE.minutes("97201", FIRST.minusDays(1)));
        assertEquals(Optional.of(9), TABLE.minutes("97214", FIRST));
        assertEquals(Optional.of(9), TABLE.minutes("97201", FIRST.plusDays(9)));
        assertEquals(Optional.of(11), TABLE.minutes("97201", FIRST.plusDays(10)));
    }

    @Test
    void of_elsewhere_the_practice_knows_nothing() {
        assertEquals(Optional.empty(), TABLE.minutes("10001", FIRST));
    }
}
