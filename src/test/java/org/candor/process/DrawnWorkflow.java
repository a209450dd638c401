package org.candor.process;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.candor.workflow.StepCatalogue;

/**
 * One shipped workflow on an engine in memory: its steps only note that they ran, its timers fire when told.
 *
 * <p>A walk is told as words: {@code "origin=form; callBack callOutcome=invited; fillIntake; screenIntake queue=ordinary"}.
 * A word is a task to finish, a job to run (timer or asynchronous step) or a message, with the facts that it leaves.
 */
final class DrawnWorkflow implements AutoCloseable {

    private final ProcessEngine engine;
    private final String key;
    private final List<String> ran = new ArrayList<>();
    private Map<String, Object> pending = Map.of();
    private String instance = "";

    DrawnWorkflow(String key) {
        this.key = key;
        var config = new StandaloneInMemProcessEngineConfiguration();
        config.setProcessEngineName("drawing-" + key);
        config.setJdbcUrl("jdbc:h2:mem:drawing-" + key + "-" + UUID.randomUUID());
        config.setHistory("full");
        config.setMetricsEnabled(false);
        config.setJobExecutorActivate(false);
        config.setBeans(steps());
        engine = config.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/" + key + "/" + key + ".bpmn")
                .deploy();
    }

    private Map<Object, Object> steps() {
        var steps = new HashMap<Object, Object>();
        for (var step : StepCatalogue.shipped().steps()) {
            steps.put(step.key(), (JavaDelegate) run -> {
                ran.add(run.getCurrentActivityId());
                run.setVariables(pending);
            });
        }
        return steps;
    }

    /** Walks the drawing from its start and names the ends that were reached. */
    Set<String> walk(String words) {
        ran.clear();
        var story = words.split(";");
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey(key, UUID.randomUUID().toString(), facts(story[0]))
                .getId();
        for (int i = 1; i < story.length; i++) {
            take(story[i].strip());
        }
        return ends();
    }

    private void take(String words) {
        var id = words.split(" ")[0];
        pending = facts(words);
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey(id)
                .singleResult();
        var job = job(id);
        if (task != null) {
            engine.getTaskService().complete(task.getId(), pending);
        } else if (job.isPresent()) {
            engine.getManagementService().executeJob(job.get().getId());
        } else {
            engine.getRuntimeService().messageEventReceived(id, waitingFor(id));
        }
        pending = Map.of();
    }

    private Optional<Job> job(String id) {
        return Optional.ofNullable(engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(id)
                .singleResult());
    }

    private String waitingFor(String message) {
        var waiting = engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .processInstanceId(instance)
                .eventName(message)
                .singleResult();
        assertNotNull(waiting, message + " is neither a task, a job nor a message here; open: " + open());
        return waiting.getExecutionId();
    }

    /** The tasks that wait for a person now. */
    Set<String> open() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .collect(toCollection(TreeSet::new));
    }

    /** The automatic steps that ran, by their id on the drawing, in order. */
    List<String> ran() {
        return List.copyOf(ran);
    }

    boolean isOver() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    private Set<String> ends() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list()
                .stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(HistoricActivityInstance::getActivityId)
                .collect(toCollection(TreeSet::new));
    }

    private static Map<String, Object> facts(String words) {
        var facts = new HashMap<String, Object>();
        Arrays.stream(words.strip().split(" "))
                .filter(word -> word.contains("="))
                .map(word -> word.split("="))
                .forEach(fact -> facts.put(fact[0], fact[1].matches("\\d+") ? Integer.valueOf(fact[1]) : fact[1]));
        return facts;
    }

    @Override
    public void close() {
        engine.close();
    }
}
