package org.candor.workflow.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.junit.jupiter.api.Test;

/** Rows that are in force from a day or until one: no signed-off case may fail on any day. */
class DatedRowsTest {
    private static List<FindingCode> check(ShippedTable table) {
        return EditionPolicy.shipped().check(table.bytes(), table.key()).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void a_row_that_ends_leaves_its_cases_without_a_rule() {
        var codes = check(ShippedTable.findings().cell("R30_to", "\"2027-12-31\""));

        assertTrue(codes.contains(FindingCode.SIGNED_OFF_CASE), codes.toString());
    }

    @Test
    void a_row_that_begins_later_does_not_count_before() {
        var codes = check(ShippedTable.findings().cell("R30_from", "\"2027-01-01\""));

        assertTrue(codes.contains(FindingCode.SIGNED_OFF_CASE), codes.toString());
    }

    @Test
    void another_row_may_follow_from_the_next_day_on() {
        var table = ShippedTable.findings()
                .cell("R13_to", "\"2026-12-31\"")
                .row(
                        "R13B",
                        "age < 18",
                        "R13B",
                        "STOP",
                        "H",
                        "Adults only.",
                        "BLK",
                        "N",
                        "age",
                        "Esketamine label, as of 2027",
                        "2027-01-01",
                        "");

        assertEquals(List.of(), check(table));
    }

    @Test
    void a_gap_of_one_day_is_found() {
        var table = ShippedTable.findings()
                .cell("R13_to", "\"2026-12-30\"")
                .row(
                        "R13B",
                        "age < 18",
                        "R13B",
                        "STOP",
                        "H",
                        "Adults only.",
                        "BLK",
                        "N",
                        "age",
                        "Label",
                        "2027-01-01",
                        "");

        assertTrue(check(table).contains(FindingCode.SIGNED_OFF_CASE));
    }

    @Test
    void a_day_before_the_practice_and_what_is_no_day_are_refused() {
        assertEquals(
                List.of(FindingCode.CELL_VALUE), check(ShippedTable.findings().cell("R30_from", "\"2025-12-31\"")));
        assertEquals(
                List.of(FindingCode.CELL_VALUE), check(ShippedTable.findings().cell("R30_from", "\"\"")));
        assertEquals(
                List.of(FindingCode.CELL_VALUE), check(ShippedTable.findings().cell("R30_to", "\"31.12.2026\"")));
    }
}
