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

    /** R13 until that day, and R13B from the first of January on. */
    private static ShippedTable followed(String until) {
        return ShippedTable.findings()
                .cell("R13_to", "\"" + until + "\"")
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
    }

    @Test
    void another_row_may_follow_from_the_next_day_on() {
        assertEquals(List.of(), check(followed("2026-12-31")));
    }

    @Test
    void a_gap_of_one_day_is_found() {
        assertTrue(check(followed("2026-12-30")).contains(FindingCode.SIGNED_OFF_CASE));
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
