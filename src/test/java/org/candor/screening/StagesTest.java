package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Try-outs of the day of an infusion and between sessions, as JSON: what holds, and what nobody could say. */
class StagesTest {
    private static JsonNode tried(String json) throws IOException {
        var given = TryOutJson.read(json.getBytes(StandardCharsets.UTF_8));
        return new ObjectMapper().readTree(TryOutJson.write(TryOut.of(RuleTable.rules(given.set()), given)));
    }

    private static JsonNode day(String facts) throws IOException {
        return tried("{\"stage\":\"dayOf\",\"day\":{" + facts + "}}");
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "sbp":150,"dbp":85,"sbp2":139,"dbp2":89            | CLEAR          |
        "sbp":150,"dbp":85,"sbp2":140,"dbp2":89            | HOLD           | D03
        "sbp":150,"dbp":85,"sbp2":159,"dbp2":99            | HOLD           | D03
        "sbp":150,"dbp":85,"sbp2":160,"dbp2":89            | HOLD           | D04
        "hr":111                                           | HOLD           | D04
        "suicideToday":"positive"                          | HOLD           | D02
        "projectedEnd":"19:00"                             | CLEAR          |
        "projectedEnd":"19:01"                             | HOLD           | D10
        "infusionSbp":165                                  | PAUSE          | D12
        "infusionSbp":165,"hr":120                         | PAUSE          | D12 D04
        "consentWithdrawn":true,"infusionSbp":165          | STOP_INFUSION  | D13 D12
        "hr":"fast"                                        | HOLD           | E2
        "projectedEnd":"7 pm"                              | HOLD           | E2
        """)
    void the_day_comes_to_the_worst_of_what_was_found(String facts, String outcome, String rules) throws IOException {
        var answer = day(facts);

        assertEquals(outcome, answer.get("outcome").asText());
        assertEquals(
                rules == null ? List.of() : List.of(rules.split(" ")),
                answer.get("findings").findValuesAsText("id"));
    }

    @Test
    void what_was_not_given_is_listed_and_the_rest_is_evaluated() throws IOException {
        var answer = day("\"intoxicated\":false,\"consentCurrent\":true");

        var open = texts(answer.get("notEvaluated"));
        assertFalse(open.contains("D07"), open.toString());
        assertTrue(open.containsAll(List.of("D01", "D02", "D13")), open.toString());
        assertEquals("CLEAR", answer.get("outcome").asText());
        assertFalse(answer.has("severity"));
    }

    @Test
    void all_values_of_the_contract_leave_only_what_is_seen_during_the_infusion() throws IOException {
        var answer = day("""
                "consentCurrent":true,"approvalCurrent":true,"newDrug":false,"newDiagnosis":false,"newAllergy":false,
                "sbp":124,"dbp":78,"sbp2":122,"dbp2":76,"hr":72,"spo2":98,"tempC":36.8,"solidsHours":9,"heavyMeal":false,
                "heavyMealHours":24,"clearFluidHours":3,"suicideToday":"negative","intoxicated":false,"escort":true,"phone":true,
                "sceneSafe":true,"kit":true,"doseChecks":"pass","weightAgeDays":2,"projectedEnd":"15:30","hoursSinceLastInfusion":96
                """);

        assertEquals("CLEAR", answer.get("outcome").asText());
        assertEquals(List.of("D11", "D12", "D13"), texts(answer.get("notEvaluated")));
        assertEquals(0, answer.get("ignored").size());
    }

    @Test
    void unknown_names_are_told_inside_and_outside() throws IOException {
        var answer = tried("{\"stage\":\"dayOf\",\"agee\":4,\"age\":44,\"day\":{\"sbp3\":140}}");

        assertEquals("age", answer.at("/ignored/agee").asText());
        assertEquals("sbp", answer.at("/ignored/sbp3").asText().substring(0, 3));
        assertEquals(2, answer.get("ignored").size());
    }

    @Test
    void between_sessions_nothing_unknown_proceeds() throws IOException {
        var worse = tried("{\"stage\":\"betweenSessions\",\"between\":{\"phq9Rise\":5}}");
        assertEquals(List.of("B02"), worse.get("findings").findValuesAsText("id"));
        assertEquals("NEEDS_REVIEW", worse.get("outcome").asText());

        var nothing = tried("{\"stage\":\"betweenSessions\"}");
        assertEquals(0, nothing.get("findings").size());
        assertEquals(8, nothing.get("notEvaluated").size());
        assertEquals("NEEDS_REVIEW", nothing.get("outcome").asText());
    }

    @Test
    void intake_is_the_stage_that_need_not_be_named() throws IOException {
        assertEquals(tried("{\"age\":17}"), tried("{\"age\":17,\"stage\":\"intake\"}"));
        assertFalse(tried("{}").has("notEvaluated"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"stage\":\"dayof\"}", "{\"stage\":7}", "{\"stage\":[]}"})
    void another_stage_is_refused(String json) {
        var refusal = assertThrows(Refusal.class, () -> tried(json));
        assertEquals(ScreeningRefusal.UNKNOWN_STAGE, refusal.reason());
    }

    @Test
    void a_day_that_is_no_object_is_refused() {
        var refusal = assertThrows(Refusal.class, () -> tried("{\"stage\":\"dayOf\",\"day\":7}"));
        assertEquals(ScreeningRefusal.NOT_READABLE, refusal.reason());
    }

    @Test
    void a_row_that_begins_and_one_that_ends_are_told_before() {
        var table = new String(RuleTable.bytes(RuleSet.DAY_OF.key()), StandardCharsets.UTF_8)
                .replace("id=\"D10_from\"><text>\"2026-01-01\"", "id=\"D10_from\"><text>\"2027-01-01\"")
                .replace("id=\"D07_to\"><text>\"\"", "id=\"D07_to\"><text>\"2026-12-31\"");

        var coming = RuleTable.rules(RuleSet.DAY_OF, table.getBytes(StandardCharsets.UTF_8))
                .coming();

        var day = LocalDate.of(2027, 1, 1);
        assertEquals(
                List.of(
                        new ComingRule(day, "day-of-infusion", "D07", false),
                        new ComingRule(day, "day-of-infusion", "D10", true)),
                coming);
        assertEquals(List.of(), RuleTable.rules(RuleSet.DAY_OF).coming());
    }
}
