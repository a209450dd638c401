package org.candor.workflow.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ProcessEngines;
import org.candor.shared.Refusal;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.check.ShippedDrawings;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.engine.ThrowAwayEngine;
import org.candor.workflow.proof.Policy;
import org.candor.workflow.replay.Replay.Ending;
import org.candor.workflow.replay.Replay.Happening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlayerTest {
    private static final Player PLAYER = new Player(StepCatalogue.shipped(), Policy.shipped(), ShippedDrawings::bytes);

    @Test
    void a_way_around_the_signature_is_played_act_by_act() throws IOException {
        var drawing = renewal("${consentOutcome == 'signed'}", "${consentOutcome == 'refused'}");

        var replay = play(drawing);

        assertEquals(Ending.REACHED, replay.ending());
        assertEquals("Countersign consent", replay.label());
        assertEquals(Map.of("consentSigned", false), replay.required());
        assertEquals(
                List.of("STARTED Renewal needed [Sign consent]", "FINISHED Sign consent refused [Countersign consent]"),
                told(replay));
    }

    @Test
    void a_number_that_the_way_leaves_open_is_tried() throws IOException {
        var drawing = intake("targetRef=\"answerMore\">", "targetRef=\"bookVisit\">");

        var replay = play(drawing);

        assertEquals(Ending.REACHED, replay.ending());
        assertTrue(told(replay).get(told(replay).size() - 1).endsWith("[Book visit]"), () -> told(replay)
                .toString());
    }

    @Test
    void a_timer_runs_out_where_the_way_says_so() throws IOException {
        var drawing = intake(
                "sourceRef=\"answerLapsed\" targetRef=\"evaluate\"",
                "sourceRef=\"answerLapsed\" targetRef=\"bookVisit\"");

        var replay = play(drawing);

        assertEquals(Ending.REACHED, replay.ending());
        assertTrue(replay.lines().stream().anyMatch(line -> line.happening() == Happening.TIME_OVER));
    }

    @Test
    void nothing_of_the_engine_is_left() throws Exception {
        var before = Set.copyOf(ProcessEngines.getProcessEngines().keySet());
        String name;
        try (var engine = PLAYER.engine()) {
            name = ProcessEngines.getProcessEngines().keySet().stream()
                    .filter(each -> !before.contains(each))
                    .findFirst()
                    .orElseThrow();
            assertTrue(engine.stands().isEmpty());
            assertTrue(exists(name));
        }

        assertEquals(before, ProcessEngines.getProcessEngines().keySet());
        assertFalse(exists(name));
    }

    @Test
    void a_replay_that_takes_too_long_is_stopped() throws IOException {
        var drawing = renewal("${consentOutcome == 'signed'}", "${consentOutcome == 'refused'}");
        var finding = finding(drawing);

        var refusal = assertThrows(Refusal.class, () -> PLAYER.play(drawing, finding, Duration.ZERO));

        assertEquals(ReplayRefusal.TOO_LONG, refusal.reason());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='step' camunda:class='java.lang.Object'/>",
                "<serviceTask id='step' camunda:expression=\"${''.getClass()}\"/>",
                "<scriptTask id='step' scriptFormat='javascript'><script>1</script></scriptTask>"
            })
    void even_a_drawing_that_should_not_come_here_reaches_nothing(String step) {
        var drawing = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                <process id="hostile" isExecutable="true"><startEvent id="start"/>%s
                <sequenceFlow id="flow" sourceRef="start" targetRef="step"/></process></definitions>""".formatted(step);
        try (var engine = PLAYER.engine()) {
            engine.deploy(List.of(drawing.getBytes(StandardCharsets.UTF_8)));

            assertThrows(ThrowAwayEngine.EngineFails.class, () -> engine.start("hostile", Map.of(), new Nothing()));
        }
    }

    private static final class Nothing implements ThrowAwayEngine.Steps {
        @Override
        public Map<String, Object> run(String step, String element) {
            return Map.of();
        }

        @Override
        public void entered(String element) {}
    }

    @Test
    void only_a_finding_with_a_way_is_shown() throws IOException {
        var service = new ReplayService(EditionPolicy.shipped(), ShippedDrawings::bytes);
        var accepted = new String(renewal("", ""), StandardCharsets.UTF_8);

        var refusal = assertThrows(Refusal.class, () -> service.show("renew-consent", accepted, 0));

        assertEquals(ReplayRefusal.NOTHING_TO_SHOW, refusal.reason());
    }

    @Test
    void a_server_plays_one_at_a_time() throws Exception {
        var service = new ReplayService(EditionPolicy.shipped(), ShippedDrawings::bytes);
        var drawing = new String(
                renewal("${consentOutcome == 'signed'}", "${consentOutcome == 'refused'}"), StandardCharsets.UTF_8);
        var together = new CyclicBarrier(4);
        var people = Executors.newFixedThreadPool(4);
        try {
            var answers = people.invokeAll(Collections.<Callable<Object>>nCopies(4, () -> {
                together.await();
                try {
                    return service.show("renew-consent", drawing, 0).ending();
                } catch (Refusal refusal) {
                    return refusal.reason();
                }
            }));

            var counts = new HashMap<Object, Integer>();
            for (var answer : answers) {
                counts.merge(answer.get(), 1, Integer::sum);
            }
            assertEquals(Set.of(Ending.REACHED, ReplayRefusal.BUSY), counts.keySet());
            assertEquals(
                    Ending.REACHED, service.show("renew-consent", drawing, 0).ending());
        } finally {
            people.shutdownNow();
        }
    }

    private static boolean exists(String database) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:" + database + ";IFEXISTS=TRUE", "sa", "")) {
            return connection.isValid(1);
        } catch (SQLException gone) {
            return false;
        }
    }

    private static Replay play(byte[] drawing) {
        return PLAYER.play(drawing, finding(drawing), Duration.ofMinutes(1));
    }

    private static Finding finding(byte[] drawing) {
        return EditionPolicy.shipped().check(drawing).stream()
                .filter(found -> !found.missing().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(Replay replay) {
        return replay.lines().stream()
                .map(line ->
                        (line.happening() + " " + line.label() + " " + line.outcome()).strip() + " " + line.stands())
                .toList();
    }

    private static byte[] renewal(String from, String to) throws IOException {
        return shipped("renew-consent", from, to);
    }

    private static byte[] intake(String from, String to) throws IOException {
        return shipped("intake-to-first-visit", from, to);
    }

    private static byte[] shipped(String key, String from, String to) throws IOException {
        var text = Files.readString(Path.of("processes", key, key + ".bpmn"));
        assertTrue(text.contains(from), from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }
}
