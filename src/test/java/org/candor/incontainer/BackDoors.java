package org.candor.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;
import org.candor.access.Accounts;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.config.demo.DemoPerson;
import org.candor.scheduling.RecheckService;
import org.candor.scheduling.SchedulingService;
import org.candor.scheduling.StartService;
import org.candor.shared.Refusal;
import org.candor.shared.RefusalReason;

/** What somebody with the engine in hand can do to a case, past every service of ours. */
@ApplicationScoped
public class BackDoors {
    private static final Map<String, Object> EVERYTHING_WELL =
            Map.of("reviewOutcome", "complete", "decision", "approve", "consentOutcome", "signed", "queue", "ordinary");

    private static final long QUARTER = 900;
    private static final long HOUR = 3_600;

    @Inject
    private ProcessEngine engine;

    @Inject
    private Acts acts;

    @Inject
    private Accounts accounts;

    @Inject
    private SchedulingService scheduling;

    @Inject
    private RecheckService rechecks;

    @Inject
    private StartService starts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @PersistenceContext
    private EntityManager entities;

    /** A request that waits for its review: nobody approved and nobody signed anything. */
    UUID caseOf(DemoPerson patient) throws InterruptedException {
        acts.endsWhatIsOpen(patient);
        acts.asksAnew(patient);
        var request = acts.requestOf(patient);
        acts.fillsIn(patient, request);
        acts.sends(patient, request);
        acts.until("reviewMedicalHistory", request);
        return request;
    }

    void startBefore(String step, UUID request) {
        engine.getRuntimeService()
                .createProcessInstanceModification(instance(request))
                .startBeforeActivity(step)
                .execute();
    }

    void setEverythingWell(UUID request) {
        engine.getRuntimeService().setVariables(instance(request), EVERYTHING_WELL);
    }

    void setVariable(String name, Object value, UUID request) {
        engine.getRuntimeService().setVariable(instance(request), name, value);
    }

    /** The only message of the diagram, and one that it does not know. */
    void tellWhatever(UUID request) {
        for (var message : new String[] {"visitBooked", "requestWithdrawn"}) {
            engine.getRuntimeService()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(request.toString())
                    .setVariables(EVERYTHING_WELL)
                    .correlateAllWithResult();
        }
    }

    /** Completes the step's task, whoever it belongs to. */
    void complete(String step, UUID request) throws InterruptedException {
        acts.until(step, request);
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(request.toString())
                .taskDefinitionKey(step)
                .singleResult();
        engine.getTaskService().complete(task.getId(), EVERYTHING_WELL);
    }

    /** Moves the case from its review to the booking, on another edition of the same workflow. */
    void migrate(UUID request) {
        acts.publishEditions(1);
        var instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance(request))
                .singleResult();
        var newest = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("intake-to-first-visit")
                .latestVersion()
                .singleResult();
        var plan = engine.getRuntimeService()
                .createMigrationPlan(instance.getProcessDefinitionId(), newest.getId())
                .mapActivities("reviewMedicalHistory", "bookVisit")
                .build();
        engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceIds(instance.getId())
                .execute();
    }

    /** The hole of CVE-2026-109432: an expression inside an or-query is evaluated although ad-hoc expressions are off. */
    long askWith(Function<TaskQuery, TaskQuery> expression) {
        return expression
                .apply(engine.getTaskService().createTaskQuery().or())
                .endOr()
                .list()
                .size();
    }

    /** The reasons for which the coordinator's booking was refused, at a time nobody else has. */
    Refusal booking(UUID request) {
        var nurse = accounts.holding(Role.INFUSION_NURSE).get(0).id();
        acts.as(DemoPerson.COORDINATOR);
        try {
            scheduling.book(request, nurse, nextWeek());
        } catch (Refusal refused) {
            return refused;
        }
        throw new AssertionError("booked " + request);
    }

    long visitsOf(UUID request) {
        return ((Number) entities.createNativeQuery("select count(*) from appointment where request_id = ?1")
                        .setParameter(1, request)
                        .getSingleResult())
                .longValue();
    }

    /** A whole case up to its booked visit. */
    UUID bookedVisitOf(DemoPerson patient) throws InterruptedException {
        var request = caseOf(patient);
        acts.nurseReviews(request);
        acts.clinicianClosesFindings(request);
        acts.clinicianApproves(request);
        acts.signs(patient, request);
        acts.clinicianCountersigns(acts.consentOf(request));
        acts.coordinatorBooks(request);
        return ids("select cast(id as varchar(36)) from appointment where request_id = ?1", request)
                .get(0);
    }

    /** The practice stops infusions at home in every state, or allows them again, while visits stand. */
    @Transactional
    public void allow(boolean infusions) {
        entities.createNativeQuery("update state_policy set allowed = ?1, seen_in_person_first = false")
                .setParameter(1, infusions)
                .executeUpdate();
    }

    void recheck(UUID visit) throws Exception {
        caller.asWorkflow(() -> {
            rechecks.recheck(visit);
            return visit;
        });
    }

    /** What the visit's nurse hears who presses "Start visit"; nothing when it has started. */
    Optional<RefusalReason> starting(UUID visit) {
        var nurse = ids("select cast(nurse_id as varchar(36)) from appointment where id = ?1", visit)
                .get(0);
        caller.signIn(nurse, "The nurse", "nurse@candor.example", Set.of(Role.INFUSION_NURSE));
        try {
            starts.start(visit);
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(refused.reason());
        }
    }

    /** Time passes: the visit begins in this quarter of an hour, and was booked yesterday. */
    @Transactional
    public void itsTimeComes(UUID visit) {
        var first = clock.instant().getEpochSecond() / QUARTER;
        var cells = ((Number) entities.createNativeQuery("select cells from appointment where id = ?1")
                        .setParameter(1, visit)
                        .getSingleResult())
                .intValue();
        for (var left = 1; left <= cells; left++) {
            var quarter = first + cells - left;
            var next = left == 1 ? "null, null" : (quarter + 1) + ", " + (left - 1);
            entities.createNativeQuery("insert into nurse_cell (nurse_id, quarter, appointment_id, appointment_type,"
                            + " cells_left, next_quarter, next_left) select nurse_id, " + quarter + ", id, type, "
                            + left
                            + ", " + next + " from appointment where id = ?1")
                    .setParameter(1, visit)
                    .executeUpdate();
        }
        entities.createNativeQuery(
                        "update appointment set first_quarter = ?2, starts_at = ?3, ends_at = ?4, booked_at = ?5"
                                + " where id = ?1")
                .setParameter(1, visit)
                .setParameter(2, first)
                .setParameter(3, at(first * QUARTER))
                .setParameter(4, at(first * QUARTER + 2 * HOUR))
                .setParameter(5, at(first * QUARTER - 24 * HOUR))
                .executeUpdate();
    }

    /** The consent was signed three days ago. */
    @Transactional
    public void consentIsOlder(UUID request) {
        entities.createNativeQuery("update consent set signed_at = ?2 where request_id = ?1")
                .setParameter(1, request)
                .setParameter(2, at(clock.instant().getEpochSecond() - 72 * HOUR))
                .executeUpdate();
    }

    private static OffsetDateTime at(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
    }

    UUID requestOf(DemoPerson patient) {
        return acts.requestOf(patient);
    }

    String outcomeOf(UUID visit) {
        return String.valueOf(entities.createNativeQuery("select outcome from appointment_history where id = ?1")
                .setParameter(1, visit)
                .getSingleResult());
    }

    long auditRows(String action, UUID object) {
        return ((Number) entities.createQuery(
                                "select count(e) from AuditEvent e where e.action = :action and e.object = :object")
                        .setParameter("action", action)
                        .setParameter("object", object)
                        .getSingleResult())
                .longValue();
    }

    private List<UUID> ids(String sql, UUID id) {
        var found = new ArrayList<UUID>();
        for (var row : entities.createNativeQuery(sql).setParameter(1, id).getResultList()) {
            found.add(UUID.fromString(String.valueOf(row)));
        }
        return found;
    }

    private Instant nextWeek() {
        var day = Duration.ofDays(7 + clock.instant().getEpochSecond() / 86_400);
        return Instant.EPOCH.plus(day).plus(Duration.ofHours(18));
    }

    private String instance(UUID request) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(request.toString())
                .singleResult()
                .getId();
    }
}
