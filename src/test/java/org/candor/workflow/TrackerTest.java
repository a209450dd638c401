package org.candor.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candor.access.Role;
import org.candor.workflow.TrackedStage.State;
import org.junit.jupiter.api.Test;

class TrackerTest {
    private static final Instant START = Instant.parse("2026-03-01T15:00:00Z");
    private static final StepCatalogue CATALOGUE = StepCatalogue.shipped();

    private final List<WorklistItem> items = new ArrayList<>();

    @Test
    void a_request_waits_where_its_open_step_stands() {
        done("fillIntake");
        open("reviewMedicalHistory");

        var stages = Tracker.stages(CATALOGUE, items, true);

        assertEquals(
                List.of(State.DONE, State.DONE, State.NOW, State.NEXT, State.NEXT, State.NEXT),
                stages.stream().map(TrackedStage::state).toList());
        var wait = stages.get(2).waits().get(0);
        assertEquals("A nurse", wait.holder().in("en"));
        assertEquals("Una enfermera", wait.holder().in("es"));
        assertFalse(wait.isOfPatient());
    }

    @Test
    void a_patient_asked_for_more_by_the_clinician_is_back_at_the_review() {
        open("answerMore");

        var stages = Tracker.stages(CATALOGUE, items, true);

        assertEquals(State.NOW, stages.get(2).state());
        assertEquals(State.NEXT, stages.get(3).state());
        assertTrue(stages.get(2).waits().get(0).isOfPatient());
    }

    @Test
    void without_any_item_a_running_request_is_at_its_first_stage_and_an_ended_one_nowhere() {
        assertEquals(State.NOW, Tracker.stages(CATALOGUE, items, true).get(0).state());
        assertTrue(Tracker.stages(CATALOGUE, items, false).stream().allMatch(stage -> stage.state() == State.LEFT_OUT));
    }

    @Test
    void while_a_request_waits_at_no_step_the_patient_is_told_that_it_goes_on_by_itself() {
        done("fillIntake");
        done("reviewMedicalHistory");

        var wait = Tracker.stages(CATALOGUE, items, true).get(3).waits().get(0);

        assertEquals(
                "Your request goes on by itself. You do not have to do anything.",
                wait.sentence().in("en"));
        assertEquals(
                "Su solicitud sigue su curso por sí sola. Usted no tiene que hacer nada.",
                wait.sentence().in("es"));
        assertFalse(wait.isOfPatient());
    }

    @Test
    void a_stopped_request_does_not_claim_that_a_nurse_read_it() {
        done("fillIntake");
        open("confirmStop");

        assertEquals(List.of(State.DONE, State.DONE, State.LEFT_OUT, State.NOW, State.NEXT, State.NEXT), states(true));

        items.remove(1);
        done("confirmStop");

        assertEquals(
                List.of(State.DONE, State.DONE, State.LEFT_OUT, State.DONE, State.LEFT_OUT, State.LEFT_OUT),
                states(false));
    }

    @Test
    void a_step_that_the_workflow_left_was_done_by_nobody() {
        done("fillIntake");
        open("reviewMedicalHistory");
        items.get(1).finished(START, null);

        assertEquals(State.LEFT_OUT, states(false).get(2));
    }

    @Test
    void practice_tasks_move_nothing() {
        open("takeVitals");
        open("evaluate");

        assertEquals(State.NOW, Tracker.stages(CATALOGUE, items, true).get(3).state());
    }

    @Test
    void every_step_for_people_has_a_sentence_a_holder_and_a_stage() {
        for (var step : CATALOGUE.steps()) {
            var waiting = step.waiting();
            if (step.isForPeople()) {
                assertTrue(
                        waiting != null
                                && !waiting.en().isBlank()
                                && !waiting.es().isBlank(),
                        step.key());
                assertTrue(step.holder() != null && step.stage() > 0, step.key());
            }
        }
    }

    private List<State> states(boolean running) {
        return Tracker.stages(CATALOGUE, items, running).stream()
                .map(TrackedStage::state)
                .toList();
    }

    private void done(String step) {
        open(step);
        items.get(items.size() - 1).finished(START, UUID.randomUUID());
    }

    private void open(String step) {
        items.add(new WorklistItem(
                UUID.randomUUID(), UUID.randomUUID(), step, step, Role.NURSE, START, START.plusSeconds(60), false));
    }
}
