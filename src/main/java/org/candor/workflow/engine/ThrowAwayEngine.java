package org.candor.workflow.engine;

import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * A real engine to try a drawing on: in memory, with stub steps, without job executor and history, hardened as the portal's own.
 * The portal's engine, database and steps have no part in it. Closing it leaves nothing behind. For one thread.
 *
 * <p>Takes what it is given: only drawings that passed the allow-list may come here.
 */
public final class ThrowAwayEngine implements AutoCloseable {
    /** What the drawing's steps do while it is tried. */
    public interface Steps {
        /**
         * A service step runs.
         *
         * @return the variables that it sets
         * @throws StepFails where the step ends with an error that the drawing may catch
         */
        Map<String, Object> run(String step, String element) throws StepFails;

        /** A request comes to a task, before anything is done there. */
        void entered(String element);
    }

    /** A stub step ends with an error. */
    public static final class StepFails extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param code of the error */
        public StepFails(String code) {
            super(code, null, false, false);
        }
    }

    /** The engine does not take the drawing, or fails at what it is asked to do and undoes it. */
    public static final class EngineFails extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EngineFails(Throwable cause) {
            super(cause);
        }
    }

    private final String name = "show-me-" + UUID.randomUUID();
    private final ProcessEngine engine;
    private @Nullable Steps steps;

    /** @param names the service steps that a drawing may name */
    public ThrowAwayEngine(Collection<String> names) {
        var settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setProcessEngineName(name);
        settings.setJdbcUrl("jdbc:h2:mem:" + name);
        settings.setDatabaseSchemaUpdate("create"); // the database goes with its last connection
        settings.setHistory("none");
        settings.setDbIdentityUsed(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setCmmnEnabled(false);
        settings.setDmnEnabled(false);
        settings.setJobExecutorActivate(false);
        settings.setEnforceHistoryTimeToLive(false);
        settings.setEnableCmdExceptionLogging(false);
        settings.setCustomPreBPMNParseListeners(List.of(new Watch()));
        var stubs = new HashMap<Object, Object>();
        names.forEach(step -> stubs.put(step, stub(step)));
        Hardening.apply(settings, stubs);
        engine = settings.buildProcessEngine();
    }

    private JavaDelegate stub(String step) {
        return run -> {
            try {
                run.setVariables(steps().run(step, run.getCurrentActivityId()));
            } catch (StepFails failed) {
                throw new BpmnError(failed.getMessage());
            }
        };
    }

    private Steps steps() {
        return Objects.requireNonNull(steps, "nothing runs before a start");
    }

    /** @throws EngineFails where the engine does not take one of them */
    public void deploy(Collection<byte[]> drawings) {
        var deployment = engine.getRepositoryService().createDeployment();
        drawings.forEach(
                bytes -> deployment.addInputStream(UUID.randomUUID() + ".bpmn", new ByteArrayInputStream(bytes)));
        act(deployment::deploy);
    }

    /** Starts a request and forgets the one before. */
    public void start(String process, Map<String, Object> variables, Steps stubs) {
        var before = engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list().stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!before.isEmpty()) {
            act(() -> engine.getRuntimeService().deleteProcessInstances(before, "", true, true));
        }
        steps = stubs;
        act(() -> engine.getRuntimeService().startProcessInstanceByKey(process, variables));
    }

    /** Finishes the task of a person; false where there is no such task. */
    public boolean finish(String element, Map<String, Object> variables) {
        return withTask(element, task -> engine.getTaskService().complete(task, variables));
    }

    /** The task of a person ends with an error; false where there is no such task. */
    public boolean fail(String element, String code) {
        return withTask(element, task -> engine.getTaskService().handleBpmnError(task, code));
    }

    /** The task of a person escalates; false where there is no such task. */
    public boolean escalate(String element, String code) {
        return withTask(element, task -> engine.getTaskService().handleEscalation(task, code));
    }

    private boolean withTask(String element, Consumer<String> what) {
        return any(engine.getTaskService().createTaskQuery().taskDefinitionKey(element), Task::getId, what);
    }

    /** The time of a timer is over, or a step begins in a job of its own; false where there is no such job. */
    public boolean runJob(String element) {
        var jobs = engine.getManagementService();
        return any(jobs.createJobQuery().activityId(element), Job::getId, jobs::executeJob);
    }

    /** The message that this event waits for comes; false where it does not wait. */
    public boolean message(String element) {
        var runtime = engine.getRuntimeService();
        return any(
                runtime.createEventSubscriptionQuery().activityId(element),
                Function.identity(),
                waits -> runtime.messageEventReceived(waits.getEventName(), waits.getExecutionId()));
    }

    private static <T, I> boolean any(Query<?, T> query, Function<T, I> id, Consumer<I> what) {
        var found = query.listPage(0, 1);
        found.forEach(each -> act(() -> what.accept(id.apply(each))));
        return !found.isEmpty();
    }

    /** The open tasks of persons. */
    public List<String> tasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /**
     * Whether anything could still be done: a task, a job or a message.
     *
     * @param besides elements whose jobs and messages do not count
     */
    public boolean canGoOn(Collection<String> besides) {
        var jobs = engine.getManagementService();
        return engine.getTaskService().createTaskQuery().count() > 0
                || jobs.createJobQuery().count()
                        > besides.stream()
                                .mapToLong(each ->
                                        jobs.createJobQuery().activityId(each).count())
                                .sum()
                || engine.getRuntimeService().createEventSubscriptionQuery().list().stream()
                        .anyMatch(each -> !besides.contains(each.getActivityId()));
    }

    /** Where the request stands, an element as often as it stands there; empty once it has ended. */
    public List<String> stands() {
        var runtime = engine.getRuntimeService();
        return runtime.createProcessInstanceQuery().list().stream()
                .flatMap(each -> leaves(runtime.getActivityInstance(each.getId())))
                .toList();
    }

    private static Stream<String> leaves(ActivityInstance at) {
        var inside = Stream.concat(
                Stream.of(at.getChildActivityInstances()).flatMap(ThrowAwayEngine::leaves),
                Stream.of(at.getChildTransitionInstances()).map(TransitionInstance::getActivityId));
        return at.getChildActivityInstances().length + at.getChildTransitionInstances().length == 0
                ? Stream.of(at.getActivityId())
                : inside;
    }

    @Override
    public void close() {
        engine.close();
    }

    private static void act(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException failed) {
            throw new EngineFails(failed);
        }
    }

    /** Tells when a request comes to a task. */
    private final class Watch extends AbstractBpmnParseListener {
        @Override
        public void parseUserTask(Element drawn, ScopeImpl scope, ActivityImpl task) {
            watch(task);
        }

        @Override
        public void parseServiceTask(Element drawn, ScopeImpl scope, ActivityImpl task) {
            watch(task);
        }

        private void watch(ActivityImpl task) {
            task.addListener(
                    ExecutionListener.EVENTNAME_START, (ExecutionListener) run -> steps().entered(task.getId()));
        }
    }
}
