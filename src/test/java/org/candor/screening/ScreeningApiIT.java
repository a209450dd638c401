package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.candor.config.demo.DemoPerson;
import org.candor.support.Person;
import org.candor.support.Records;
import org.candor.support.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules over HTTP, on made-up facts: who may, what comes back, and that nothing is left but a row in the trail. */
class ScreeningApiIT {
    private static final String API = "/api/screening/evaluate";
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final ObjectMapper READER = new ObjectMapper();

    private final ObjectNode plain = READER.valueToTree(RuleSet.INTAKE.cases().plain());

    private static Person of(String name) {
        return new Person().signedIn(name + "@candor.example", DemoPerson.PASSWORD);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElse(""));
        return READER.readTree(answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"director", "workflow"})
    void who_answers_for_the_rules_sees_what_they_find_and_nothing_is_stored(String name) throws Exception {
        var before = rows("finding");
        var facts = plain.put("sbp", 160).put("agee", 4).toString();

        var answer = of(name).says("POST", API, JSON, facts);

        assertEquals(200, answer.statusCode());
        var said = json(answer);
        assertEquals("STOP", said.get("outcome").asText());
        assertEquals("H", said.get("severity").asText());
        assertEquals("R30", said.at("/findings/0/id").asText());
        assertEquals("age", said.at("/ignored/agee").asText());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(before, rows("finding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "nurse", "clinician", "admin"})
    void nobody_else_may(String name) throws Exception {
        assertEquals(403, of(name).says("POST", API, JSON, plain.toString()).statusCode());
    }

    @Test
    void a_stranger_is_asked_to_sign_in() {
        var answer = new Person().says("POST", API, JSON, plain.toString());

        assertFalse(answer.body().contains("PROCEED"));
        assertTrue(answer.statusCode() == 302 || answer.statusCode() == 401, String.valueOf(answer.statusCode()));
    }

    @Test
    void a_form_of_a_foreign_page_is_not_read() {
        var director = of("director");
        var asForm = Map.of("Content-Type", "application/x-www-form-urlencoded");
        var foreign = new HashMap<>(JSON);
        foreign.put("Origin", "https://elsewhere.example");

        assertEquals(415, director.says("POST", API, asForm, plain.toString()).statusCode());
        assertEquals(403, director.says("POST", API, foreign, plain.toString()).statusCode());
        assertEquals(405, director.says("GET", API, Map.of(), "").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "{\"age\":1,\"age\":2}", "{\"age\":\u0000}"})
    void what_is_not_one_object_gets_a_code_a_sentence_and_a_row_in_the_trail(String facts) throws Exception {
        var refusals = refusals();

        var answer = of("director").says("POST", API + "?lang=es", JSON, facts);

        assertEquals(400, answer.statusCode());
        assertEquals("NOT_READABLE", json(answer).get("code").asText());
        assertTrue(json(answer).get("sentence").asText().startsWith("Esto no es"), answer.body());
        assertEquals(refusals + 1, refusals());
    }

    @Test
    void the_day_of_an_infusion_is_a_stage_of_its_own() throws Exception {
        var answer = of("director").says("POST", API, JSON, "{\"stage\":\"dayOf\",\"day\":{\"sbp2\":140,\"dbp2\":80}}");

        assertEquals("HOLD", json(answer).get("outcome").asText());
        assertEquals("D03", json(answer).at("/findings/0/id").asText());
        assertTrue(json(answer).get("notEvaluated").size() > 5);
        var other = of("director").says("POST", API, JSON, "{\"stage\":\"night\"}");
        assertEquals(400, other.statusCode());
        assertEquals("UNKNOWN_STAGE", json(other).get("code").asText());
    }

    @Test
    void more_than_a_megabyte_is_refused() throws Exception {
        var answer = of("director").says("POST", API, JSON, "{\"reason\":\"" + "x".repeat(1_100_000) + "\"}");

        assertEquals(400, answer.statusCode());
    }

    private static long refusals() throws SQLException {
        return rows("audit_event where action = 'screening.tryOut' and outcome like 'refused%'");
    }

    private static long rows(String of) throws SQLException {
        try (var records = Records.open()) {
            return Sql.count(records.connection(), "select count(*) from " + of);
        }
    }
}
