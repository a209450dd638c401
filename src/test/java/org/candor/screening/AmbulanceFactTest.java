package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.practice.AmbulanceRows;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The longer of what the practice knows and what the patient says. */
class AmbulanceFactTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void the_practice_knows_better_than_a_hopeful_patient() {
        assertEquals(18, minutes(18, Map.of("zip", "97214", "emsMinutes", 8)));
    }

    @Test
    void who_expects_longer_is_believed() {
        assertEquals(25, minutes(18, Map.of("zip", "97214", "emsMinutes", 25)));
        assertEquals(new BigDecimal("18.5"), minutes(18, Map.of("zip", "97214", "emsMinutes", new BigDecimal("18.5"))));
    }

    @Test
    void what_the_patient_does_not_know_the_practice_does() {
        var known = over(18, Map.of("zip", "97214", "unsure", List.of("emsMinutes", "sbp")));

        assertEquals(18, known.get("emsMinutes"));
        assertEquals(List.of("sbp"), known.get("unsure"));
    }

    @Test
    void without_a_zip_code_or_a_row_nothing_is_added() {
        assertFalse(over(18, Map.of()).containsKey("emsMinutes"));
        assertEquals(Map.of("zip", "10001"), over(18, Map.of("zip", "10001")));
    }

    private static @Nullable Object minutes(int table, Map<String, Object> known) {
        return over(table, known).get("emsMinutes");
    }

    private static Map<String, Object> over(int table, Map<String, Object> known) {
        var facts = new HashMap<>(known);
        AmbulanceFact.over(facts, AmbulanceRows.of("972", table), TODAY);
        return facts;
    }
}
