package org.candor.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.candor.access.AccessRefusal;
import org.candor.config.CandorDataSource;
import org.candor.config.demo.DemoPerson;
import org.candor.consent.Consents;
import org.candor.intake.IntakeRecordService;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.intake.Origin;
import org.candor.opening.Check;
import org.candor.opening.FirstStartRefusal;
import org.candor.questionnaire.ScoreChange;
import org.candor.review.Approvals;
import org.candor.shared.Refusal;
import org.candor.support.Evidence;
import org.candor.support.PortalWar;
import org.candor.support.StatementCount;
import org.candor.workflow.Variable;
import org.candor.workflow.Workflows;
import org.candor.workflow.Worklist;
import org.candor.workflow.WorklistItem;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Inside the server, in the shipped WAR: what one transaction holds together, and what a case costs. */
@ExtendWith(ArquillianExtension.class)
class InsideIT {
    private static final String KEY = "intake-to-first-visit";
    /** Rows that change in different columns are sent in one batch or in two, by the order of their random ids. */
    private static final double BATCHES_BY_CHANCE = 2;

    /** A job that others left may run beside a case: that only ever adds, so the least counts. */
    private static final int TRIES = 3;

    private static final int STATEMENTS_OF_AN_ANSWER = 3;
    private static final double AT_MOST_TIMES_THE_BARE_ENGINE = 1.5;

    @Inject
    private IntakeRequests requests;

    @Inject
    private IntakeRecordService records;

    @Inject
    private Workflows workflows;

    @Inject
    private Worklist worklist;

    @Inject
    private Approvals approvals;

    @Inject
    private Consents consents;

    @Inject
    private FirstSteps firstSteps;

    @Inject
    private Clock clock;

    @Inject
    private Acts acts;

    @Inject
    private CaseCost cost;

    @Inject
    private ProcessEngine engine;

    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    @Resource(lookup = "java:app/concurrent/JobExecutor")
    private ManagedExecutorService jobThreads;

    @Deployment
    static WebArchive portal() {
        return PortalWar.with(
                InsideIT.class, Acts.class, FirstSteps.class, CaseCost.class, CaseCost.Counted.class, BareCase.class);
    }

    @Test
    void an_exception_after_record_and_process_leaves_neither() {
        var id = UUID.randomUUID();

        assertThrows(IllegalStateException.class, () -> acts.failAfter(() -> open(id)));

        assertTrue(worklist.itemsAbout(id).isEmpty());
        assertFalse(workflows.isRunning(id));
        assertTrue(requests.find(id).isEmpty());
    }

    @Test
    void a_job_that_fails_undoes_what_was_written_in_it() throws Exception {
        var failing = jobThreads.submit(() -> jobs().execute(context -> {
            write("written by a job that failed");
            throw new IllegalStateException("the job fails");
        }));

        assertThrows(ExecutionException.class, failing::get);

        assertNull(engine.getManagementService().getProperties().get("written by a job that failed"));
    }

    /** What runs the engine's jobs, each in one transaction. */
    private CommandExecutor jobs() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    private void write(String property) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into act_ge_property (name_, value_, rev_) values (?, 'x', 1)")) {
            insert.setString(1, property);
            insert.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void an_exception_after_decision_consent_or_booking_undoes_record_and_process() throws Exception {
        var patient = DemoPerson.SECOND_PATIENT;
        acts.endsWhatIsOpen(patient);
        acts.asksAnew(patient);
        var request = acts.requestOf(patient);
        acts.fillsIn(patient, request);
        acts.sends(patient, request);
        acts.until("reviewMedicalHistory", request);
        acts.nurseReviews(request);
        acts.clinicianClosesFindings(request);

        undone(() -> acts.clinicianApproves(request));
        assertTrue(workflows.waitsAt("evaluate", request));
        assertTrue(approvals.of(request).isEmpty());
        acts.clinicianApproves(request);

        undone(() -> acts.signs(patient, request));
        assertTrue(workflows.waitsAt("signConsent", request));
        assertTrue(consents.ofRequest(request).isEmpty());
        acts.signs(patient, request);

        undone(() -> acts.clinicianCountersigns(acts.consentOf(request)));
        assertTrue(workflows.waitsAt("countersignConsent", request));
        acts.clinicianCountersigns(acts.consentOf(request));

        undone(() -> acts.coordinatorBooks(request));
        assertTrue(workflows.waitsAt("bookVisit", request));
        acts.coordinatorBooks(request);

        assertFalse(workflows.isRunning(request));
    }

    @Test
    void who_withdraws_a_booked_visit_and_asks_anew_begins_again_each_time() throws Exception {
        var patient = DemoPerson.THIRD_PATIENT;
        acts.endsWhatIsOpen(patient);
        for (var round = 0; round < 2; round++) {
            acts.asksAnew(patient);
            var request = acts.requestOf(patient);
            assertEquals(IntakeRequest.Status.OPEN, requests.get(request).getStatus());
            acts.isBooked(patient);
            assertEquals(1, acts.visitsOf(patient));

            assertEquals(IntakeRequest.Status.SUBMITTED, requests.get(request).getStatus());
            acts.endsWhatIsOpen(patient);
            assertEquals(0, acts.visitsOf(patient));
            assertEquals(IntakeRequest.Status.WITHDRAWN, requests.get(request).getStatus());
            assertTrue(worklist.itemsAbout(request).stream().noneMatch(WorklistItem::isOpen));
        }
    }

    @Test
    void a_score_is_held_against_what_the_same_patient_sent_the_time_before() {
        var patient = DemoPerson.FOURTH_PATIENT; // sent the sample once at the first start
        acts.endsWhatIsOpen(patient);
        acts.asksAnew(patient);
        var request = acts.requestOf(patient);
        acts.fillsIn(patient, request);
        acts.tellsOfALowerMood(patient, request);
        acts.sends(patient, request);
        acts.as(DemoPerson.NURSE);

        assertEquals(
                Map.of(
                        "phq-9", new ScoreChange(BigDecimal.valueOf(6), true, true),
                        "gad-7", new ScoreChange(BigDecimal.ZERO, false, false),
                        "peg", new ScoreChange(new BigDecimal("0.0"), false, false)),
                records.scoreChanges(request),
                "only where somebody published what a change means");
    }

    @Test
    void a_whole_case_costs_at_most_one_and_a_half_times_the_bare_engine_and_nothing_grows() throws Exception {
        var bare = BareCase.statements();
        cost.play(DemoPerson.PATIENT); // as on the bare engine, the first case warms what is read once
        var few = cost.play(DemoPerson.PATIENT);
        for (var again = 1; again < TRIES; again++) {
            var next = cost.play(DemoPerson.PATIENT);
            few = next.everywhere() < few.everywhere() ? next : few;
        }
        assertCosts(few, bare);

        acts.openTasks(1_000);
        acts.publishEditions(10);
        var many = cost.play(DemoPerson.PATIENT);
        assertNothingGrew(few, many);
        Evidence.keep(
                "statements-per-case",
                Evidence.database(),
                Map.of(
                        "bareEngine", bare,
                        "candor", few.everywhere(),
                        "byAct", few.byAct(),
                        "byActWithManyTasksAndEditions", many.byAct(),
                        "oneAnswer", few.lastAnswer()));
    }

    private static void assertCosts(CaseCost.Counted few, long bare) {

        assertTrue(bare > 0);
        assertTrue(StatementCount.byClocks() > 0, "the clocks' own threads are told apart");
        assertTrue(
                few.everywhere() <= AT_MOST_TIMES_THE_BARE_ENGINE * bare,
                () -> few.everywhere() + " statements against " + bare + ", by act " + few.byAct()
                        + ", the rest in jobs");
        assertEquals(few.firstAnswer(), few.lastAnswer(), "statements of one answer, the first and the last");
        assertTrue(few.lastAnswer() <= STATEMENTS_OF_AN_ANSWER, () -> few.lastAnswer() + " statements of one answer");
    }

    private static void assertNothingGrew(CaseCost.Counted few, CaseCost.Counted many) {
        few.byAct()
                .forEach((act, statements) -> assertEquals(
                        statements,
                        many.byAct().getOrDefault(act, 0L),
                        BATCHES_BY_CHANCE,
                        act + " with 1,000 more open tasks and ten more editions"));
    }

    @Test
    void the_portal_opens_once_when_the_records_are_complete_whoever_calls_past_the_page() throws Exception {
        acts.as(DemoPerson.PRACTICE_ADMIN);
        var early = assertThrows(Refusal.class, () -> firstSteps.opens());
        assertEquals(FirstStartRefusal.NOT_DONE, early.reason());
        firstSteps.decidesWhatIsStillTheExample();
        firstSteps.provesTheMail();
        acts.as(DemoPerson.DIRECTOR);
        firstSteps.acceptsTheContent();
        var patient = DemoPerson.THIRD_PATIENT;
        acts.endsWhatIsOpen(patient);
        acts.asksAnew(patient);
        acts.isBooked(patient);

        acts.as(DemoPerson.PRACTICE_ADMIN);
        assertEquals(List.of(), firstSteps.stillToDo());
        var wrong = assertThrows(Refusal.class, () -> firstSteps.opensWith("not my password"));
        assertEquals(AccessRefusal.WRONG_PASSWORD, wrong.reason());
        assertFalse(firstSteps.isOpen());

        firstSteps.opens();
        assertTrue(firstSteps.isOpen());
        var twice = assertThrows(Refusal.class, () -> firstSteps.opens());
        assertEquals(FirstStartRefusal.OPEN_ALREADY, twice.reason());
        assertEquals(List.of("opened by Ada Brandt"), firstSteps.decisions());

        firstSteps.changesASettingOfVisits();
        assertEquals(List.of(Check.CONTENT), firstSteps.stillToDo());
        assertTrue(firstSteps.isOpen(), "what is missing later closes nothing by itself");
        firstSteps.closes();
        assertFalse(firstSteps.isOpen());
        assertThrows(Refusal.class, () -> firstSteps.opens());
        assertEquals(List.of("closed by Ada Brandt", "opened by Ada Brandt"), firstSteps.decisions());
    }

    private void undone(Runnable act) {
        assertThrows(IllegalStateException.class, () -> acts.failAfter(act));
    }

    private void open(UUID id) {
        requests.add(new IntakeRequest(id, requests.freeNumber(), null, Origin.FORM, clock.instant()));
        workflows.start(KEY, id, Variable.string("origin").is("form"));
        assertEquals(1, worklist.itemsAbout(id).size());
    }
}
