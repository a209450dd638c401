package org.candor.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.candor.access.Caller;
import org.candor.config.CandorDataSource;
import org.candor.config.demo.DemoPerson;
import org.candor.crisis.PagedCall;
import org.candor.crisis.PagingService;
import org.candor.intake.CrisisDesk;
import org.candor.intake.IntakeService;
import org.candor.intake.Urgency;
import org.candor.practice.EffectiveDates;
import org.candor.practice.OnCallService;
import org.candor.support.PortalWar;
import org.candor.workflow.Worklist;
import org.candor.workflow.WorklistItem;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A patient may be in danger: who is called, in which order, while the clock of the calls is moved. */
@ExtendWith(ArquillianExtension.class)
class PagingIT {
    private static final String STEP = "answerCrisis";
    private static final List<String> ENGINE_TABLES =
            List.of("act_ru_execution", "act_ru_task", "act_ru_variable", "act_ru_job", "act_re_procdef");

    @Inject
    private Acts acts;

    @Inject
    private IntakeService intake;

    @Inject
    private PagingService paging;

    @Inject
    private OnCallService onCall;

    @Inject
    private Worklist worklist;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private RequestContextController requests;

    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    @Resource(lookup = "java:app/concurrent/JobExecutor")
    private ExecutorService threads;

    @Deployment
    static WebArchive portal() {
        return PortalWar.with(PagingIT.class, Acts.class);
    }

    @Test
    void nobody_takes_it_and_three_are_told_in_order_until_somebody_does() throws Exception {
        thirdTurn();
        var request = asksAnew(DemoPerson.SECOND_PATIENT);

        var told = answers(DemoPerson.SECOND_PATIENT, request, "safety", "dangerNow", "yes");

        assertEquals(Urgency.UT15, told.urgency());
        assertTrue(told.calledAt().isPresent());
        var item = item(request);
        assertEquals(List.of(1), turns(item));
        assertTrue(minutesToDue(item) <= 15);

        look();
        earlier(item, Duration.ofMinutes(14));
        look();
        assertEquals(List.of(1), turns(item));
        earlier(item, Duration.ofMinutes(1));
        look();
        assertEquals(List.of(1, 2), turns(item));
        look();
        earlier(item, Duration.ofMinutes(15));
        look();
        look();
        assertEquals(List.of(1, 2, 3), turns(item));
        assertEquals(
                List.of(PagedCall.State.DELIVERED, PagedCall.State.DELIVERED, PagedCall.State.DELIVERED),
                calls(item).stream().map(PagedCall::getState).toList());

        acts.as(DemoPerson.CLINICIAN);
        worklist.claim(item.getId());
        earlier(item, Duration.ofHours(1));
        assertEquals(
                List.of(),
                asWorkflow(paging::due).stream()
                        .filter(due -> due.item().equals(item.getId()))
                        .toList());
    }

    @Test
    void a_lost_call_goes_to_the_next_and_two_nodes_call_once() throws Exception {
        var request = asksAnew(DemoPerson.THIRD_PATIENT);
        answers(DemoPerson.THIRD_PATIENT, request, "safety", "homicidal", "yes");
        var item = item(request);
        assertEquals(List.of(1), turns(item));
        sql("update paged_call set state = 'FAILED' where item_id = ?", item.getId());

        var both = threads.invokeAll(List.of(callsSecond(item), callsSecond(item)));
        for (var one : both) {
            one.get();
        }

        assertEquals(List.of(1, 2), turns(item));
    }

    private Callable<Boolean> callsSecond(WorklistItem item) {
        return () -> {
            requests.activate();
            try {
                return asWorkflow(() -> {
                    paging.call(item.getId(), 2);
                    return true;
                });
            } finally {
                requests.deactivate();
            }
        };
    }

    @Test
    void a_less_urgent_answer_calls_nobody_and_becomes_urgent_with_the_next() throws Exception {
        var request = asksAnew(DemoPerson.PATIENT);

        var later = answers(DemoPerson.PATIENT, request, "phq-9", "phq9-9", "LA6569-3");
        assertEquals(Urgency.T4H, later.urgency());
        assertTrue(later.calledAt().isEmpty());
        var item = item(request);
        assertEquals(List.of(), turns(item));
        assertTrue(minutesToDue(item) > 200);

        var now = answers(DemoPerson.PATIENT, request, "asq", "asq-1", "LA33-6");
        assertEquals(Urgency.UT15, now.urgency(), "positive, and the last question is open: acute");
        assertEquals(List.of(1), turns(item));
        assertTrue(minutesToDue(item(request)) <= 15);
        assertEquals(item.getId(), item(request).getId());
    }

    @Test
    void the_task_is_made_and_somebody_called_with_the_tables_of_the_engine_gone() throws Exception {
        var request = asksAnew(DemoPerson.FOURTH_PATIENT);
        for (var table : ENGINE_TABLES) {
            sql("alter table " + table + " rename to gone_" + table);
        }
        try {
            var told = answers(DemoPerson.FOURTH_PATIENT, request, "safety", "dangerNow", "yes");

            assertEquals(Urgency.UT15, told.urgency());
            assertEquals(List.of(1), turns(item(request)));
        } finally {
            for (var table : ENGINE_TABLES) {
                sql("alter table gone_" + table + " rename to " + table);
            }
        }
    }

    @Test
    void who_declines_item_9_is_called_within_hours_and_nobody_is_paged() throws Exception {
        var request = asksAnew(DemoPerson.SECOND_PATIENT);

        var told = answers(DemoPerson.SECOND_PATIENT, request, "phq-9", "phq9-9", "prefer-not-to-say");

        assertEquals(Urgency.T4H, told.urgency());
        assertEquals(List.of(), turns(item(request)));
    }

    private UUID asksAnew(DemoPerson patient) {
        acts.endsWhatIsOpen(patient);
        acts.asksAnew(patient);
        return acts.requestOf(patient);
    }

    private CrisisDesk.Told answers(DemoPerson patient, UUID request, String section, String path, String value) {
        acts.as(patient);
        return intake.answer(request, section, path, List.of(value)).told().orElseThrow();
    }

    /** What the portal does by itself every few seconds. */
    private void look() throws Exception {
        asWorkflow(() -> {
            paging.due().forEach(due -> paging.call(due.item(), due.turn()));
            paging.underWay().forEach(paging::carry); // hands it over
            paging.underWay().forEach(paging::carry); // asks what became of it
            return true;
        });
    }

    private void thirdTurn() throws Exception {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        if (asWorkflow(onCall::duties).size() < 3) {
            asWorkflow(() ->
                    onCall.add(3, acts.patientId(DemoPerson.DIRECTOR), "(503) 555-0142", EffectiveDates.from(today)));
        }
    }

    private WorklistItem item(UUID request) {
        return worklist.openItem(STEP, request).orElseThrow();
    }

    private long minutesToDue(WorklistItem item) {
        return Duration.between(clock.instant(), item.due().orElseThrow()).toMinutes();
    }

    private List<PagedCall> calls(WorklistItem item) throws Exception {
        return asWorkflow(() -> paging.of(item.getId()));
    }

    private List<Integer> turns(WorklistItem item) throws Exception {
        return calls(item).stream().map(PagedCall::getTurn).toList();
    }

    /** Moves the clock of the calls: what was done then was done earlier. */
    private void earlier(WorklistItem item, Duration by) throws Exception {
        for (var call : calls(item)) {
            sql(
                    "update paged_call set called_at = ? where id = ?",
                    call.getCalledAt().minus(by).atOffset(ZoneOffset.UTC),
                    call.getId());
        }
    }

    private void sql(String statement, Object... values) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    private <T> T asWorkflow(Callable<T> work) throws Exception {
        return caller.asWorkflow(work);
    }
}
