package org.candor.workflow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.check.ShippedDrawings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are written one at a time; all else in the file stays. */
class TableRowsTest {
    private static final String KEY = "screening-outcome";

    private static String shipped(String key) {
        return new String(ShippedDrawings.bytes(key).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static TableRows outcome() {
        return TableRows.of(shipped(KEY)).orElseThrow();
    }

    private static List<String> ids(TableRows rows) {
        return rows.rows().stream().map(TableRows.Row::id).toList();
    }

    @Test
    void a_row_reads_as_it_stands() {
        var row = outcome().row("stopRow").orElseThrow();

        assertEquals(List.of("stops > 0"), row.asks());
        assertEquals(List.of("\"STOP\"", "\"stopped\""), row.gives());
        assertEquals(List.of("When"), outcome().asked());
        assertEquals(List.of("Outcome", "Queue"), outcome().given());
    }

    @Test
    void what_is_written_back_unchanged_changes_nothing_and_passes_the_check() {
        for (var table : RuleTable.all()) {
            var rows = TableRows.of(shipped(table.key())).orElseThrow();
            var before = rows.text();

            rows.rows().forEach(row -> rows.write(row.id(), row.asks(), row.gives()));

            assertEquals(before, rows.text());
            assertEquals(
                    List.of(), EditionPolicy.shipped().check(before.getBytes(StandardCharsets.UTF_8), table.key()));
            assertTrue(before.contains("<!--"), "the remark on top stays");
        }
    }

    @Test
    void a_row_is_written_added_moved_and_taken_out() {
        var rows = outcome();
        rows.write("stopRow", List.of("stops >= 1 & <1"), List.of("\"A\"", "\"B\""));
        assertEquals(
                List.of("stops >= 1 & <1"), rows.row("stopRow").orElseThrow().asks());

        assertEquals("row7", rows.add("otherwiseRow"));
        assertEquals(List.of("false"), rows.row("row7").orElseThrow().asks());
        assertEquals(List.of("\"\"", "\"\""), rows.row("row7").orElseThrow().gives());
        rows.move("row7", false);
        assertEquals(6, ids(rows).indexOf("row7"), "the last stays the last");
        rows.move("row7", true);
        assertEquals(5, ids(rows).indexOf("row7"));
        rows.move("crisisRow", true);
        assertEquals(0, ids(rows).indexOf("crisisRow"), "the first stays the first");
        rows.remove("row7");
        assertEquals(
                List.of("crisisRow", "stopRow", "incompleteRow", "reviewRow", "ordinaryRow", "otherwiseRow"),
                ids(rows));
        assertEquals("", rows.add("nowhere"));
    }

    @Test
    void a_cell_leads_to_its_row() {
        assertEquals("stopRow", outcome().rowOf("stopRow_queue"));
        assertEquals("stopRow", outcome().rowOf("stopRow"));
        assertEquals("", outcome().rowOf("queueOfFindings"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "STOP"           | STOP
        if a then "b" else "c" | = if a then "b" else "c"
        "say \\"no\\""   | = "say \\"no\\""
        """)
    void plain_words_need_no_quotation_marks(String feel, String shown) {
        assertEquals(shown, TableCell.shown(feel));
        assertEquals(feel, TableCell.gives("", "", feel).written());
    }

    @Test
    void quotation_marks_in_plain_words_are_kept() {
        var cell = TableCell.gives("", "", "\"a\"");
        cell.setText("say \"no\" \\ ");

        assertEquals("\"say \\\"no\\\" \\\\\"", cell.written());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        <a/>
        <!DOCTYPE a><a/>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"/>
        """)
    void what_is_no_table_has_no_rows(String text) {
        assertTrue(TableRows.of(text).isEmpty());
    }
}
