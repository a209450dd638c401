package org.candor.workflow.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.candor.workflow.StepCatalogue;

/**
 * The real engine with stub steps: every story is told from the start in one transaction that is never committed, so that
 * thousands are told in a minute. Knows nothing of the proof.
 */
final class RealEngine implements AutoCloseable {
    /** Ends the transaction of a story without keeping anything. */
    private static final class ToldEnough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ToldEnough() {
            super(null, null, false, false);
        }
    }

    /** What a call may lead to instead of a guard. */
    private static final String STUB = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="stub" isExecutable="true">
        <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/><endEvent id="e"/></process></definitions>""";

    private final StepCatalogue catalogue;
    private final Map<String, List<String>> required;
    private final ProcessEngineConfigurationImpl config = new StandaloneInMemProcessEngineConfiguration();
    private final List<Logger> quiet = new ArrayList<>();
    private Story story;
    private boolean telling;

    /** @param required the facts that each step requires, by the step's key */
    RealEngine(StepCatalogue catalogue, Map<String, List<String>> required) {
        this.catalogue = catalogue;
        this.required = required;
        this.story = new Story(catalogue, required);
        for (var name : List.of(
                "org.camunda.bpm.engine.context", "org.camunda.bpm.engine", "org.camunda.bpm.engine.bpmn.parser")) {
            var logger = Logger.getLogger(name);
            logger.setLevel(Level.OFF);
            quiet.add(logger);
        }
        System.setProperty(
                "javax.xml.datatype.DatatypeFactory",
                DatatypeFactory.newDefaultInstance().getClass().getName());
        config.setProcessEngineName("oracle-" + UUID.randomUUID());
        config.setJdbcUrl("jdbc:h2:mem:oracle-" + UUID.randomUUID());
        config.setHistory("none");
        config.setIdBlockSize(1_000_000);
        config.setMetricsEnabled(false);
        config.setJobExecutorActivate(false);
        config.setEnforceHistoryTimeToLive(false);
        var beans = new HashMap<Object, Object>();
        catalogue
                .steps()
                .forEach(step -> beans.put(step.key(), (JavaDelegate)
                        run -> story.stepRuns(catalogue.step(step.key()).orElseThrow(), run)));
        config.setBeans(beans);
        config.setCustomPreBPMNParseListeners(List.<BpmnParseListener>of(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                activity.addListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) run -> story.entered(element));
            }

            @Override
            public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                activity.addListener(
                        ExecutionListener.EVENTNAME_START, (ExecutionListener) run -> story.entered(element));
            }

            @Override
            public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
                flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) run -> story.moves());
            }
        }));
        config.buildProcessEngine();
        config.getSessionFactories()
                .compute(DbSqlSession.class, (type, database) -> NothingStored.sessions(database, () -> telling));
        config.getRepositoryService()
                .createDeployment()
                .addString("stub.bpmn", STUB)
                .deploy();
    }

    /** The engine's name of the drawing; empty when the engine itself does not take it. */
    Optional<String> deploy(String bpmn) {
        try {
            return Optional.of(config.getRepositoryService()
                    .createDeployment()
                    .addString("mutant.bpmn", bpmn)
                    .deployWithResult()
                    .getDeployedProcessDefinitions()
                    .get(0)
                    .getId());
        } catch (ProcessEngineException | NullPointerException notTaken) {
            return Optional.empty();
        }
    }

    /** The events that a request may start at, whatever starts it. */
    List<String> starts(String definition) {
        return drawing(definition).getActivities().stream()
                .filter(each -> each.getActivityBehavior() instanceof NoneStartEventActivityBehavior)
                .map(ActivityImpl::getId)
                .toList();
    }

    void forget(String definition) {
        var deployment = config.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionId(definition)
                .singleResult()
                .getDeploymentId();
        config.getRepositoryService().deleteDeployment(deployment, true, true, true);
    }

    /** Tells a story from the start. */
    Look tell(String definition, List<Act> acts, List<String> variables) {
        story = new Story(catalogue, required);
        telling = true;
        var looked = new Look[1];
        try {
            config.getCommandExecutorTxRequired().execute(context -> {
                looked[0] = told(context, definition, acts, variables);
                throw new ToldEnough();
            });
        } catch (ToldEnough enough) {
            return looked[0];
        } catch (RuntimeException failed) {
            return new Look("failed", List.of(), story.sizes(), story.offence(), true);
        } finally {
            telling = false;
        }
        throw new IllegalStateException("a story is never kept");
    }

    private Look told(CommandContext context, String definition, List<Act> acts, List<String> variables) {
        var cache = new Cached(context, catalogue);
        for (var act : acts) {
            story.begins(act);
            if (act.kind() == Act.Kind.START) {
                start(definition, act.element(), story.startVariables(act));
            } else if (!cache.perform(act, story)) {
                return new Look("failed", List.of(), story.sizes(), story.offence(), true);
            }
            cache.active().forEach(story::waits);
        }
        return new Look(cache.key(variables) + story.facts(), cache.next(), story.sizes(), story.offence(), false);
    }

    private void start(String definition, String event, Map<String, Object> variables) {
        if (drawing(definition).getInitial().getId().equals(event)) {
            config.getRuntimeService().startProcessInstanceById(definition, variables);
        } else {
            config.getRuntimeService()
                    .createProcessInstanceById(definition)
                    .startBeforeActivity(event)
                    .setVariables(variables)
                    .execute();
        }
    }

    private ProcessDefinitionEntity drawing(String definition) {
        return (ProcessDefinitionEntity)
                ((RepositoryServiceImpl) config.getRepositoryService()).getDeployedProcessDefinition(definition);
    }

    @Override
    public void close() {
        config.getProcessEngine().close();
    }
}
