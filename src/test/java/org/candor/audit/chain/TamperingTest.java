package org.candor.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.candor.support.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random edits, deletions, insertions, reorderings and truncations of a trail: each is found, the first bad row named. */
class TamperingTest {
    private static final String EVIDENCE = "audit-tampering";
    private static final int ROWS = 2_000;
    private static final int FULL_PART = 2_000;
    private static final int SLICE_PART = 100;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void each_change_is_found_and_the_first_bad_row_named(int part) throws IOException {
        assumeFalse(Evidence.isFull() && Evidence.has(EVIDENCE, "part " + part), "kept from an earlier run");
        var random = new Random(Evidence.seed() + part);
        var rows = SampleExport.rows(ROWS, random);
        var tampering = new Tampering(rows, SampleExport.lines(rows), random);
        var found = new EnumMap<Tampering.Way, Integer>(Tampering.Way.class);
        var began = System.nanoTime();

        for (var each = 0; each < (Evidence.isFull() ? FULL_PART : SLICE_PART); each++) {
            var tampered = tampering.next();
            var verdict = new Verifier(SampleExport.source(tampered.lines()), Trust.NOTHING_KNOWN).verify();

            assertFalse(verdict.isGood(), () -> tampered.way() + " at row " + tampered.row() + " was not seen");
            var fault = verdict.fault().orElseThrow();
            assertEquals(tampered.row(), fault.row(), () -> tampered.way() + " was told as: " + fault);
            found.merge(tampered.way(), 1, Integer::sum);
        }

        Map<String, Object> figures = new HashMap<>();
        found.forEach((way, count) -> figures.put("found " + way, count));
        figures.put("rows", ROWS);
        figures.put("missed", 0);
        figures.put("named another row", 0);
        figures.put("seconds", (System.nanoTime() - began) / 1_000_000_000);
        Evidence.keep(EVIDENCE, "part " + part, figures);
    }
}
