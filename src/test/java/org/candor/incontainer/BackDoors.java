package org.candor.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.TaskQuery;
import org.candor.access.Accounts;
import org.candor.access.Role;
import org.candor.config.demo.DemoPerson;
import org.candor.scheduling.SchedulingService;
import org.candor.shared.Refusal;

/** What somebody with the engine in hand can do to a case, past every service of ours. */
@ApplicationScoped
public class BackDoors {
    private static final Map<String, Object> EVERYTHING_WELL = Map.of(
            "reviewOutcome", "complete", "decision", "approve", "consentOutcome", "signed", "queue", "ordinary");

    @Inject
    private ProcessEngine engine;

    @Inject
    private Acts acts;

    @Inject
    private Accounts accounts;

    @Inject
    private SchedulingService scheduling;

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
