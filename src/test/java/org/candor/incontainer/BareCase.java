package org.candor.incontainer;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.candor.support.CountingDataSource;
import org.candor.support.StatementCount;

/** The shipped diagram on the engine alone, as it comes, with steps that do nothing: what a case costs at the least. */
final class BareCase {
    private record Done(String step, Map<String, Object> facts) {}

    private static final List<Done> CASE = List.of(
            new Done("fillIntake", Map.of()),
            new Done("reviewMedicalHistory", Map.of("reviewOutcome", "complete")),
            new Done("evaluate", Map.of("decision", "approve")),
            new Done("signConsent", Map.of("consentOutcome", "signed")),
            new Done("countersignConsent", Map.of()),
            new Done("bookVisit", Map.of()));

    private BareCase() {}

    /** Statements of the second case on a fresh engine: the first one warms its caches. */
    static long statements() throws IOException {
        var database = new CountingDataSource();
        database.setUrl("jdbc:h2:mem:bare;DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        database.setPassword("");
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("true");
        settings.setJobExecutorActivate(false);
        var steps = new HashMap<Object, Object>();
        for (var name : List.of("screenIntake", "closeRequest", "remindPatient", "escalateLate", "freeVisits")) {
            steps.put(name, (JavaDelegate) execution -> execution.setVariable("queue", "ordinary"));
        }
        settings.setBeans(steps);
        var engine = settings.buildProcessEngine();
        try (var diagram =
                BareCase.class.getResourceAsStream("/processes/intake-to-first-visit/intake-to-first-visit.bpmn")) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream("intake-to-first-visit.bpmn", diagram)
                    .deploy();
            play(engine, "first");
            var before = StatementCount.here();
            play(engine, "second");
            return StatementCount.here() - before;
        } finally {
            engine.close();
        }
    }

    private static void play(org.camunda.bpm.engine.ProcessEngine engine, String key) {
        engine.getRuntimeService().startProcessInstanceByKey("intake-to-first-visit", key, Map.of("origin", "signUp"));
        for (var done : CASE) {
            var task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .taskDefinitionKey(done.step())
                    .singleResult();
            engine.getTaskService().complete(task.getId(), new HashMap<>(done.facts()));
            engine.getManagementService()
                    .createJobQuery()
                    .messages()
                    .list()
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }
}
