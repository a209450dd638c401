package org.candor.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngineException;
import org.candor.config.demo.DemoPerson;
import org.candor.scheduling.SchedulingRefusal;
import org.candor.support.PortalWar;
import org.candor.workflow.Workflows;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server, with the engine in hand: no way of moving the workflow makes an appointment (INV-01). */
@ExtendWith(ArquillianExtension.class)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class BackDoorsIT {
    private static final DemoPerson PATIENT = DemoPerson.FOURTH_PATIENT;
    private static final String REACHES_OUT =
            "${''.getClass().forName('java.lang.System').getMethods()[0].invoke(null)}";

    @Inject
    private BackDoors doors;

    @Inject
    private Workflows workflows;

    @Deployment
    static WebArchive portal() {
        return PortalWar.with(BackDoorsIT.class, BackDoors.class, Acts.class);
    }

    @Test
    void starting_before_a_step_books_nothing() throws Exception {
        var request = doors.caseOf(PATIENT);

        doors.startBefore("bookVisit", request);
        closed(request);
        doors.startBefore("countersignConsent", request);
        closed(request);
    }

    @Test
    void setting_every_variable_to_well_books_nothing() throws Exception {
        var request = doors.caseOf(PATIENT);

        doors.setEverythingWell(request);
        closed(request);
    }

    /** AP03: names that lead to a class, hide one of our steps or belong to the engine. */
    @Test
    void a_variable_by_any_name_books_nothing() throws Exception {
        var request = doors.caseOf(PATIENT);

        for (var name : List.of(
                "x.class",
                "class",
                "screenIntake",
                "execution",
                "processEngine",
                "${decision}",
                "decision\u0000",
                "../decision")) {
            try {
                doors.setVariable(name, "approve", request);
            } catch (ProcessEngineException refused) {
                assertFalse(String.valueOf(refused.getMessage()).isBlank());
            }
            closed(request);
        }
    }

    @Test
    void messages_book_nothing() throws Exception {
        var request = doors.caseOf(PATIENT);

        doors.tellWhatever(request);
        closed(request);
    }

    @Test
    void completing_everybody_s_tasks_to_the_end_books_nothing() throws Exception {
        var request = doors.caseOf(PATIENT);

        for (var step : List.of("reviewMedicalHistory", "evaluate", "signConsent", "countersignConsent", "bookVisit")) {
            doors.complete(step, request);
        }

        assertFalse(workflows.isRunning(request));
        closed(request);
    }

    @Test
    void migrating_a_case_to_the_booking_books_nothing() throws Exception {
        var request = doors.caseOf(PATIENT);

        doors.migrate(request);
        closed(request);
    }

    @Test
    void cve_2026_109432_an_expression_in_an_or_query_reaches_no_object() {
        for (var expression : List.of(REACHES_OUT, "${freeVisits.run(null)}", "${freeVisits['class']}")) {
            assertThrows(
                    ProcessEngineException.class, () -> doors.askWith(query -> query.dueAfterExpression(expression)));
            assertThrows(
                    ProcessEngineException.class,
                    () -> doors.askWith(query -> query.taskAssigneeExpression(expression)));
            assertThrows(
                    ProcessEngineException.class,
                    () -> doors.askWith(query -> query.taskCandidateGroupInExpression(expression)));
        }
    }

    @Test
    void a_day_before_a_visit_that_still_has_its_ground_stays_and_one_that_lost_it_goes() throws Exception {
        var visit = doors.bookedVisitOf(PATIENT);

        doors.recheck(visit);
        doors.recheck(visit);
        assertEquals(1, doors.auditRows("visit.recheck", visit));
        assertEquals(Optional.of(SchedulingRefusal.NOT_YET), doors.starting(visit));

        var second = doors.bookedVisitOf(PATIENT);
        doors.allow(false);
        try {
            doors.recheck(second);
            doors.recheck(second);
        } finally {
            doors.allow(true);
        }
        assertEquals("RECHECK_FAILED", doors.outcomeOf(second));
        assertEquals(1, doors.auditRows("visit.recheck", second));
    }

    @Test
    void a_visit_starts_when_its_time_has_come_and_the_gate_is_open_at_that_moment() throws Exception {
        var visit = doors.bookedVisitOf(PATIENT);

        doors.itsTimeComes(visit);
        assertEquals(Optional.of(SchedulingRefusal.NOT_STARTABLE), doors.starting(visit), "consent of today");

        doors.consentIsOlder(doors.requestOf(PATIENT));
        assertEquals(Optional.empty(), doors.starting(visit));
        assertEquals(Optional.empty(), doors.starting(visit), "pressed twice");
    }

    private void closed(UUID request) {
        assertEquals(SchedulingRefusal.GATE_CLOSED, doors.booking(request).reason());
        assertEquals(0, doors.visitsOf(request));
    }
}
