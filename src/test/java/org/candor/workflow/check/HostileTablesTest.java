package org.candor.workflow.check;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule tables that would run, fetch, loop or lie (list B of the hostile inputs, by their numbers): refused within a second. */
class HostileTablesTest {
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final EditionPolicy POLICY = EditionPolicy.shipped();

    @BeforeAll
    static void the_engine_is_loaded() {
        POLICY.check(ShippedTable.findings().bytes(), "contraindications");
    }

    private static void refused(String key, byte[] bytes, FindingCode code, String element) {
        List<Finding> findings = assertTimeout(SOON, () -> POLICY.check(bytes, key));

        assertTrue(
                findings.stream()
                        .anyMatch(each -> each.code() == code && each.element().equals(element)),
                code + " at " + element + ": " + findings);
        assertFalse(findings.stream().anyMatch(each -> each.sentence().isBlank()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        DM01 JUEL                      | R01_reason | ${''.getClass().forName('java.lang.Runtime')}        | EXPRESSION
        DM01 deferred JUEL             | R01_when   | #{1 == 1}                                            | EXPRESSION
        DM05 get or else               | R01_when   | get or else(age, 1) = 1                              | UNKNOWN_FUNCTION
        DM05 a Java function           | R01_when   | function(x) external {java:{class:"java.lang.Runtime", method signature:"getRuntime()"}} | FEEL
        DM05 a function of its own     | R01_when   | function(x) x = 1                                    | BEYOND_FEEL
        DM05 a call by name            | R01_when   | count(list: cond) = 1                                | BEYOND_FEEL
        DM05 a call by path            | R01_when   | cond.getClass() = 1                                  | BEYOND_FEEL
        DM06 a billion times           | R01_when   | count(for i in 1..1000000000 return i) > 1           | BEYOND_FEEL
        DM06 some of a billion         | R01_when   | some i in 1..1000000000 satisfies i = 0              | BEYOND_FEEL
        DM06 every of a billion        | R01_when   | every i in 1..1000000000 satisfies i > 0             | BEYOND_FEEL
        DM06 a power of lists          | R01_when   | some a in cond, b in cond, c in cond satisfies a = b | BEYOND_FEEL
        DM06 lists in lists            | R01_when   | some a in cond satisfies (some b in cond satisfies a = b) | BEYOND_FEEL
        the clock                      | R01_when   | now() > date and time("2026-01-01T00:00:00")         | UNKNOWN_FUNCTION
        a filter                       | R01_when   | count(cond[item = "x"]) > 0                          | BEYOND_FEEL
        a context                      | R01_when   | {a: 1}.a = 1                                         | BEYOND_FEEL
        arithmetic                     | R01_when   | age * 2 > 30                                         | BEYOND_FEEL
        a number of a million digits   | R01_when   | age > 10 ** 1000000                                  | BEYOND_FEEL
        a regular expression           | R01_when   | matches(state, "(a+)+$")                             | UNKNOWN_FUNCTION
        an unknown fact                | R01_when   | ssn = "1"                                            | UNKNOWN_FACT
        an unknown answer of a group   | R01_when   | cssrs.q9 = true                                      | UNKNOWN_FACT
        a group as a whole             | R01_when   | cssrs = null                                         | UNKNOWN_FACT
        the engine's own name          | R01_when   | cellInput = true                                     | UNKNOWN_FACT
        no FEEL                        | R01_when   | age >                                                | FEEL
        nothing at all                 | R01_reason | ``                                                   | FEEL
        a computed reason              | R01_reason | state                                                | NO_TEXT
        a number as reason             | R01_reason | 1                                                    | NO_TEXT
        an outcome that nobody reads   | R01_outcome | "PROCEED"                                           | CELL_VALUE
        a severity that nobody reads   | R01_severity | if age > 1 then "C" else "X"                       | CELL_VALUE
        a reason without end           | R01_reason | "REASON"                                             | CELL_VALUE
        a rule of the same name        | R01_ruleId | "R02"                                                | TWICE
        the name of the failed table   | R01_ruleId | "E1"                                                 | CELL_VALUE
        facts that nobody knows        | R01_facts  | "cssrs ssn"                                          | CELL_VALUE
        """)
    void a_hostile_cell_is_refused(String name, String cell, String feel, FindingCode code) {
        var table = ShippedTable.findings().cell(cell, feel.replace("REASON", "x".repeat(301)));

        var element = code == FindingCode.TWICE ? "R02_ruleId" : cell;
        refused(table.key(), table.bytes(), code, element);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        DM01 another language       | <inputEntry id="R01_when" expressionLanguage="juel">  | <inputEntry id="R01_when">    | UNKNOWN_ATTRIBUTE | R01_when
        DM03 javascript             | <inputExpression id="always" expressionLanguage="javascript" | <inputExpression id="always" | UNKNOWN_ATTRIBUTE | always
        DM03 for the whole file     | expressionLanguage="groovy" id="contraindicationsTable" | id="contraindicationsTable" | UNKNOWN_ATTRIBUTE | contraindicationsTable
        DM10 needs itself           | <decision id="contraindications" name="Contraindications"><informationRequirement><requiredDecision href="#contraindications"/></informationRequirement> | <decision id="contraindications" name="Contraindications"> | UNKNOWN_ELEMENT | contraindications
        DM10 a second decision      | <decision id="other"/><decision id="contraindications" | <decision id="contraindications" | ONE_TABLE | ``
        a knowledge model           | <businessKnowledgeModel id="bkm"/><decision id="contraindications" | <decision id="contraindications" | UNKNOWN_ELEMENT | bkm
        an import                   | <import namespace="x" locationURI="http://127.0.0.1/" importType="x"/><decision id="contraindications" | <decision id="contraindications" | UNKNOWN_ELEMENT | contraindicationsTable
        a variable of the engine    | <input id="when" xmlns:c="http://camunda.org/schema/1.0/dmn" c:inputVariable="x" | <input id="when" | UNKNOWN_ATTRIBUTE | when
        a written decision          | <literalExpression id="le"><text>1</text></literalExpression><decisionTable | <decisionTable | UNKNOWN_ELEMENT | le
        a sum of all                | hitPolicy="COLLECT" aggregation="SUM" | hitPolicy="COLLECT" | UNKNOWN_ATTRIBUTE | findings
        only the first finding      | hitPolicy="FIRST"   | hitPolicy="COLLECT" | HIT_POLICY | findings
        by priority                 | hitPolicy="PRIORITY" | hitPolicy="COLLECT" | HIT_POLICY | findings
        another decision            | <decision id="screeningOutcome" | <decision id="contraindications" | WRONG_DECISION | screeningOutcome
        a column less               | ``                  | <output id="source" name="source" label="Source" typeRef="string" /> | OUTPUTS | findings
        another column              | name="approve"      | name="override"     | OUTPUTS | findings
        a cell more                 | <outputEntry><text>"x"</text></outputEntry></rule> | </rule> | CELLS | R01
        an input of another kind    | typeRef="context"   | typeRef="boolean"   | NO_INPUT | when
        a row of the same id        | <rule id="R02">     | <rule id="R01">     | BAD_ID | R02
        a row without id            | <rule>              | <rule id="R01">     | BAD_ID | findings
        a place that is no number   | x="NaN"             | x="160"             | BAD_NUMBER | contraindicationsTable
        markup in a message         | <outputEntry id="R01_reason"><html xmlns="http://www.w3.org/1999/xhtml"/> | <outputEntry id="R01_reason"> | UNKNOWN_ELEMENT | R01_reason
        a remote schema             | xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://127.0.0.1/x x" id="contraindicationsTable" | id="contraindicationsTable" | UNKNOWN_ATTRIBUTE | contraindicationsTable
        """)
    void a_hostile_table_is_refused(String name, String now, String old, FindingCode code, String element) {
        var table = ShippedTable.findings().with(old, now);

        refused(table.key(), table.bytes(), code, element);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE d SYSTEM \"http://127.0.0.1/\">"
            })
    void DM08_a_document_type_is_refused(String type) {
        var table = ShippedTable.findings().with("<!--", type + "<!--");

        refused(table.key(), table.bytes(), FindingCode.DOCTYPE, "");
    }

    @Test
    void DM11_a_hundred_thousand_rows_are_refused() {
        var rows = "<rule id=\"x\"/>".repeat(100_000);
        var table = ShippedTable.findings().with("<rule ", rows + "<rule ");

        refused(table.key(), table.bytes(), FindingCode.TOO_LARGE, "");
    }

    @Test
    void DM11_more_rows_than_can_be_tried_are_refused() {
        var table = ShippedTable.outcome();
        for (int i = 0; i < 30; i++) {
            table.row("more" + i, "crisis = true", "STOP", "stopped");
        }

        refused(table.key(), table.bytes(), FindingCode.ROWS, "queueOfFindings");
    }

    @Test
    void more_numbers_than_can_be_tried_are_refused() {
        var table =
                ShippedTable.outcome().when("stopRow", "list contains([1, 2, 3, 4, 5, 6, 7, 8], stops) or stops > 0");

        refused(table.key(), table.bytes(), FindingCode.TOO_MANY_NUMBERS, "queueOfFindings");
    }

    @Test
    void DM13_a_gap_is_refused() {
        var table = ShippedTable.outcome().without("<rule id=\"otherwiseRow\"", "</decisionTable>");

        refused(table.key(), table.bytes(), FindingCode.NO_QUEUE, "queueOfFindings");
    }

    @Test
    void DM15_another_kind_of_file_is_refused() {
        var cmmn =
                "<definitions xmlns=\"http://www.omg.org/spec/CMMN/20151109/MODEL\" id=\"d\"><case id=\"c\"/></definitions>";
        var bytes = cmmn.getBytes(StandardCharsets.UTF_8);

        refused("contraindications", bytes, FindingCode.UNKNOWN_ELEMENT, "d");
        refused(
                "contraindications",
                ShippedDrawings.bytes("renew-consent").orElseThrow(),
                FindingCode.UNKNOWN_ELEMENT,
                "definitions");
        refused("renew-consent", ShippedTable.findings().bytes(), FindingCode.UNKNOWN_ELEMENT, "contraindications");
        refused("", bytes, FindingCode.UNKNOWN_PROCESS, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "not(",
                "count([",
                "if (",
                "{a:",
                "some x in [1] satisfies (",
                "-",
                "if true then ",
                "\"",
                "a.",
                "date(",
                "1..",
                "[1..",
                "@",
                "`",
                "/*",
                "not ",
                "x in (",
                "\\"
            })
    void a_text_that_would_keep_the_parser_busy_is_refused(String part) {
        for (var times : List.of(6, 20, 900 / part.length())) {
            var table = ShippedTable.findings().when("R01", part.repeat(times) + "1");
            var findings = assertTimeout(SOON, () -> POLICY.check(table.bytes(), table.key()));
            assertFalse(findings.isEmpty(), part);
        }
    }
}
