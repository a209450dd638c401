package org.candor.workflow.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a practice may change in its rule tables, and what the policy and the signed-off cases hold it to. */
class TableCheckTest {
    private final EditionPolicy policy = EditionPolicy.shipped();

    private List<Finding> check(ShippedTable table) {
        return policy.check(table.bytes(), table.key());
    }

    private void refused(ShippedTable table, FindingCode code, String element, String words) {
        var findings = check(table);
        var told = findings.stream()
                .filter(each -> each.code() == code && each.element().equals(element))
                .anyMatch(each -> each.sentence().contains(words));
        assertTrue(told, code + " at " + element + ": " + findings);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contraindications", "screening-outcome"})
    void the_shipped_tables_pass_by_their_key_and_by_their_decision(String key) {
        var bytes = ShippedDrawings.bytes(key).orElseThrow();

        assertEquals(List.of(), policy.check(bytes, key));
        assertEquals(List.of(), policy.check(bytes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        another threshold within the cases | R53_when     | bmi >= 40 or weightKg < 40 or weightKg > 150.2
        a reworded message                 | R01_reason   | "Intent or a plan in the past month. \\"Now\\" too: Mom & Dad's ñ 漢"
        a range                            | R30_when     | sbp in [160..400] or dbp >= 100
        between                            | R30_when     | sbp between 160 and 400 or dbp >= 100
        more severe                        | R06_severity | "H"
        a choice                           | R06_severity | if age < 25 then "H" else "M"
        another who may close              | R06_override | "MD"
        a comparison of dates              | R01_when     | cssrs.q4 = true or cssrs.q5 = true or date("2026-03-01") > date("2026-04-01")
        a comparison of durations          | R01_when     | cssrs.q4 = true or cssrs.q5 = true or duration("P2D") < duration("PT4H")
        another order                      | R01_when     | cssrs.q5 = true or cssrs.q4 = true
        """)
    void a_small_change_of_the_findings_is_accepted(String name, String cell, String feel) {
        assertEquals(List.of(), check(ShippedTable.findings().cell(cell, feel)), name);
    }

    @Test
    void a_new_row_is_accepted() {
        var table = ShippedTable.findings()
                .row(
                        "tooTall",
                        "bmi < 15",
                        "R99",
                        "REVIEW",
                        "M",
                        "Very low weight.",
                        "T1D",
                        "CL",
                        "bmi",
                        "Practice rule",
                        "2026-01-01",
                        "");

        assertEquals(List.of(), check(table));
    }

    @Test
    void a_row_with_a_note_and_a_column_of_its_own_are_accepted() {
        var table = ShippedTable.outcome()
                .with(
                        "<output id",
                        "<input id=\"c\" label=\"Crisis\"><inputExpression><text>crisis</text></inputExpression></input><output id");
        for (var row : List.of("crisis", "stop", "incomplete", "review", "ordinary", "otherwise")) {
            table.with(
                    "</inputEntry>\n        <outputEntry id=\"" + row + "Row_o",
                    "</inputEntry><inputEntry><text>-</text></inputEntry><outputEntry id=\"" + row + "Row_o");
        }
        table.with("<rule id=\"crisisRow\">", "<rule id=\"crisisRow\"><description>Kept on purpose</description>");

        assertEquals(List.of(), check(table));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FIRST", "COLLECT"})
    void the_first_row_that_holds_or_all_of_them(String hitPolicy) {
        assertEquals(List.of(), check(ShippedTable.outcome().with("\"FIRST\"", "\"" + hitPolicy + "\"")));
    }

    @Test
    void one_row_for_all_is_unique_and_the_most_careful_of_queues() {
        var table = ShippedTable.outcome()
                .without("<rule id=\"stopRow\"", "</decisionTable>")
                .cell("crisisRow_when", "true")
                .with("hitPolicy=\"FIRST\"", "hitPolicy=\"UNIQUE\"");

        assertEquals(List.of(), check(table));
    }

    @Test
    void rows_that_hold_together_are_not_unique() {
        refused(ShippedTable.outcome().with("\"FIRST\"", "\"UNIQUE\""), FindingCode.FAILS, "queueOfFindings", "crisis");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        crisis is not asked for        | crisisRow   | crisis = true and completeness = true                                  | incompleteRow | stopped
        a stop is not enough           | stopRow     | stops > 1                                                              | otherwiseRow | stopped
        fifty stops are forgotten      | stopRow     | stops > 0 and stops != 50                                              | otherwiseRow | stopped
        not complete, and ordinary     | ordinaryRow | true                                                                   | ordinaryRow  | flagged
        seven reviews are ordinary     | crisisRow   | crisis = true or reviews = 7                                           | -            | -
        unknown counts as none         | ordinaryRow | completeness = true and not(crisis = true) and stops = 0 and reviews = 0 | ordinaryRow | flagged
        """)
    void no_summary_leads_to_a_less_careful_queue(
            String name, String row, String condition, String element, String least) {
        var table = ShippedTable.outcome();
        if (element.equals("-")) {
            assertEquals(List.of(), check(table.when(row, condition)), name + ": more careful is allowed");
            return;
        }
        refused(table.when(row, condition), FindingCode.TOO_LENIENT, element, "\"" + least + "\"");
    }

    @Test
    void a_number_of_reviews_that_no_test_thought_of_is_tried_too() {
        var table = ShippedTable.outcome()
                .row("seven", "reviews = 7 and crisis = false and stops = 0", "PROCEED", "ordinary");

        refused(table, FindingCode.TOO_LENIENT, "seven", "reviews = 7");
    }

    @Test
    void a_gap_is_refused() {
        var gap = ShippedTable.outcome().without("<rule id=\"otherwiseRow\"", "</decisionTable>");

        refused(gap, FindingCode.NO_QUEUE, "queueOfFindings", "Add a last row that always holds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        R01_when    | cssrs.q4 = true                   | SIGNED_OFF_CASE    | findings | The signed-off case of R01 (cssrs.q5=true) must hold
        R13_outcome | "REVIEW"                          | SIGNED_OFF_OUTCOME | R13      | must come out as STOP. With this table it comes out as
        R01_when    | cssrs.q4 = true or cssrs.q5 = true or cssrs.q3 = true | SIGNED_OFF_CASE | R01 | must not hold
        Q1_when     | missing = null                    | SIGNED_OFF_CASE    | findings | Q1
        """)
    void every_signed_off_case_must_hold(String cell, String feel, FindingCode code, String element, String words) {
        refused(ShippedTable.findings().cell(cell, feel), code, element, words);
    }

    @Test
    void a_row_that_is_taken_out_is_missed_by_its_cases() {
        refused(
                ShippedTable.findings().without("<rule id=\"R03\"", "<rule id=\"R04\""),
                FindingCode.SIGNED_OFF_CASE,
                "findings",
                "R03");
    }
}
