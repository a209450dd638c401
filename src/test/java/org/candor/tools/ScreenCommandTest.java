package org.candor.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.candor.screening.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules on the command line: what is found, what is not known, what cannot be. */
class ScreenCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ObjectNode plain = JSON.valueToTree(RuleSet.INTAKE.cases().plain());

    private int run(String facts) throws IOException {
        var file = folder.resolve("facts.json");
        Files.writeString(file, facts);
        return Tools.run(List.of("screen", file.toString()), new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    private JsonNode screened(JsonNode facts) throws IOException {
        assertEquals(0, run(facts.toString()), written::toString);
        return JSON.readTree(written.toByteArray());
    }

    private List<String> found(JsonNode answer) {
        return answer.get("findings").findValuesAsText("id");
    }

    @Test
    void the_plain_patient_proceeds_without_a_finding() throws IOException {
        var answer = screened(plain);

        assertEquals("PROCEED", answer.get("outcome").asText());
        assertEquals(List.of(), found(answer));
        assertEquals(12, answer.get("tableVersion").asText().length());
        assertTrue(answer.get("ignored").isEmpty());
    }

    @Test
    void a_finding_says_rule_outcome_severity_reason_and_source() throws IOException {
        var answer = screened(plain.put("sbp", 160));

        var finding = answer.at("/findings/0");
        assertEquals("STOP", answer.get("outcome").asText());
        assertEquals("H", answer.get("severity").asText());
        assertEquals("R30", finding.get("id").asText());
        assertEquals("STOP", finding.get("outcome").asText());
        assertTrue(finding.get("reason").asText().length() > 10);
        assertTrue(finding.get("source").asText().length() > 2);
    }

    @Test
    void nothing_known_needs_review_or_stops_and_never_proceeds() throws IOException {
        var answer = screened(JSON.createObjectNode());

        assertEquals("STOP", answer.get("outcome").asText()); // no state allows it
        assertTrue(found(answer).containsAll(List.of("Q1", "R22")), answer.toString());
    }

    @Test
    void an_unknown_name_is_told_with_the_known_one_that_is_most_alike() throws IOException {
        var answer = screened(plain.put("spb", 190).put("escortovernight", "no"));

        assertEquals("sbp", answer.at("/ignored/spb").asText());
        assertEquals("escortOvernight", answer.at("/ignored/escortovernight").asText());
        assertEquals("PROCEED", answer.get("outcome").asText());
    }

    /** What no rule could compare must not pass for ordinary. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"sbp": "190"}
        {"sbp": -1}
        {"sbp": 1e9}
        {"sbp": [190]}
        {"dangerNow": "yes"}
        {"cond": "aneurysm"}
        {"cond": [["aneurysm"]]}
        {"escort": "perhaps"}
        {"cssrs": "q4"}
        {"cssrs": {"q4": "true"}}
        {"asq": {"q5": true}}
        {"pregStatus": 1}
        """)
    void a_value_that_cannot_be_counts_as_contradictory(String change) throws IOException {
        plain.setAll((ObjectNode) JSON.readTree(change));

        var answer = screened(plain);

        assertTrue(found(answer).contains("Q2"), answer.toString());
        assertTrue(!answer.get("outcome").asText().equals("PROCEED"), answer.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"age\": 44, \"age\": 17}", "42"})
    void what_is_not_one_object_is_not_screened(String facts) throws IOException {
        assertEquals(2, run(facts));

        assertTrue(written.toString(StandardCharsets.UTF_8).startsWith("Not screened: "), written::toString);
    }

    /** One in twelve: all of them are tried beside the table. */
    @ParameterizedTest
    @EnumSource
    void a_signed_off_case_comes_out_as_it_was_signed_off(RuleSet set) throws IOException {
        for (int i = 0; i < set.cases().rows().size(); i += 12) {
            var row = set.cases().rows().get(i);
            var facts = JSON.valueToTree(set.cases().factsOf(row.facts()).asMap());
            written.reset();
            var answer = screened(
                    switch (set) {
                        case INTAKE -> facts;
                        case DAY_OF ->
                            JSON.createObjectNode().put("stage", "dayOf").set("day", facts);
                        case BETWEEN_SESSIONS ->
                            JSON.createObjectNode()
                                    .put("stage", "betweenSessions")
                                    .set("between", facts);
                    });

            assertEquals(row.outcome(), answer.get("outcome").asText(), row::toString);
            assertEquals(row.fires(), found(answer).contains(row.rule()), row::toString);
        }
    }

    @Test
    void another_stage_is_told() throws IOException {
        assertEquals(2, run("{\"stage\": \"tomorrow\"}"));

        assertTrue(written.toString(StandardCharsets.UTF_8).contains("intake, dayOf and betweenSessions"));
    }
}
