package org.candor.workflow.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candor.workflow.StepCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the second person reads about a changed rule table. */
class TableReportTest {
    private static final Path TABLE = Path.of("processes/intake-to-first-visit/screening-outcome.dmn");

    private static ChangeReport report(String draft) throws Exception {
        return ChangeReport.between(
                Files.readAllBytes(TABLE), draft.getBytes(StandardCharsets.UTF_8), StepCatalogue.shipped());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        stops &gt; 0</text>  | stops &gt; 1</text>    | Rule       | stopRow         | Row "stopRow", "When", is now stops > 1 instead of stops > 0
        <text>"stopped"      | <text>"flagged"        | Rule       | crisisRow       | Row "crisisRow", "Queue", is now "flagged" instead of "stopped"
        <text>true</text></inputExpression> | <text>crisis</text></inputExpression> | Rule | when | What the column "When" asks for is now crisis instead of true
        label="Queue"        | label="Line"           | Words      | queue           | The output "Queue" is now called "Line"
        name="Screening outcome"> | name="Outcome">   | Words      | screeningOutcome | The decision "Screening outcome" is now called "Outcome"
        hitPolicy="FIRST"    | hitPolicy="COLLECT"    | Unfamiliar | queueOfFindings | In "queueOfFindings", the attribute hitPolicy of the decision table is now "COLLECT" instead of "FIRST"
        <outputEntry id="stopRow_queue"> | <outputEntry id="queueOfStop"> | No effect | stopRow | In "stopRow", the id of the output entry is now "queueOfStop" instead of "stopRow_queue"; nothing refers to it, no effect
        <rule id="stopRow">  | <rule id="stopRow"><description>Why</description> | Words | stopRow | New in "stopRow": description "Why"
        """)
    void one_change_is_one_sentence(String old, String now, String risk, String row, String sentence) throws Exception {
        var shipped = Files.readString(TABLE);
        var draft =
                shipped.replaceFirst(java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(now));

        var changes = report(draft).changes();

        assertEquals(1, changes.size(), changes.toString());
        assertEquals(
                List.of(risk, row, sentence),
                List.of(
                        changes.get(0).risk().heading(),
                        changes.get(0).element(),
                        changes.get(0).sentence()));
    }

    @Test
    void a_row_is_new_taken_out_or_moved() throws Exception {
        var shipped = Files.readString(TABLE);
        var at = shipped.indexOf("<rule id=\"reviewRow\">");
        var end = shipped.indexOf("</rule>", at) + "</rule>".length();
        var row = shipped.substring(at, end);
        var without = shipped.substring(0, at) + shipped.substring(end);

        assertEquals(
                List.of(
                        "2 changes, 2 of them in the rules",
                        "Rule: Row \"reviewRow2\" is new: \"When\" reviews > 0; it gives \"Outcome\" \"NEEDS_REVIEW\","
                                + " \"Queue\" \"flagged\" [reviewRow2]",
                        "Rule: Row \"reviewRow\" is taken out: \"When\" reviews > 0; it gives \"Outcome\""
                                + " \"NEEDS_REVIEW\", \"Queue\" \"flagged\" [reviewRow]"),
                report(shipped.replace("reviewRow", "reviewRow2")).lines());
        assertEquals(
                List.of(
                        "1 change, 1 of them in the rules",
                        "Rule: Row \"reviewRow\" now stands first (before: after \"incompleteRow\") [reviewRow]"),
                report(without.replaceFirst("<rule ", java.util.regex.Matcher.quoteReplacement(row + "<rule ")))
                        .lines());
    }

    @Test
    void only_the_picture_is_said_to_be_so() throws Exception {
        var report = report(Files.readString(TABLE).replace("x=\"160\"", "x=\"200\""));

        assertTrue(report.isLayoutOnly());
        assertFalse(report.touchesGuard());
        assertEquals(List.of("Only the picture changed; no effect on any request"), report.lines());
    }
}
