package org.candor.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.candor.shared.Refusal;
import org.candor.workflow.Fact;
import org.candor.workflow.WorkflowRefusal;
import org.candor.workflow.Workflows;
import org.candor.workflow.Worklist;

/** {@link Workflows} on the embedded engine. */
@ApplicationScoped
@Transactional
public class EngineWorkflows implements Workflows {
    @Inject
    private ProcessEngine engine;

    @Inject
    private Worklist worklist;

    @Override
    public void start(String processKey, UUID subject, Fact<?>... facts) {
        var running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(subject.toString())
                .count();
        if (running == 0) {
            engine.getRuntimeService().startProcessInstanceByKey(processKey, subject.toString(), values(facts));
        }
    }

    @Override
    public void finish(String stepKey, UUID subject, Fact<?>... facts) {
        if (!finishIfWaiting(stepKey, subject, facts)) {
            throw new Refusal(WorkflowRefusal.NOT_WAITING, stepKey + " of " + subject);
        }
    }

    @Override
    public boolean finishIfWaiting(String stepKey, UUID subject, Fact<?>... facts) {
        var task = worklist.openItem(stepKey, subject).flatMap(item -> item.task());
        try {
            task.ifPresent(id -> engine.getTaskService().complete(id, values(facts)));
            return task.isPresent();
        } catch (OptimisticLockingException somebodyWasQuicker) {
            throw new Refusal(WorkflowRefusal.NOT_WAITING, stepKey + " of " + subject + " was finished meanwhile");
        }
    }

    @Override
    public boolean waitsAt(String stepKey, UUID subject) {
        return worklist.openItem(stepKey, subject).isPresent();
    }

    @Override
    public boolean isRunning(UUID subject) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.toString())
                        .count()
                > 0;
    }

    /** Not {@code correlate}: when nobody listens it throws, and the engine has then condemned the caller's transaction. */
    @Override
    public boolean tell(String message, UUID subject, Fact<?>... facts) {
        return !engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(subject.toString())
                .setVariables(values(facts))
                .correlateAllWithResult()
                .isEmpty();
    }

    @Override
    public Map<String, Long> runningByElement(String definitionId) {
        return engine.getManagementService().createActivityStatisticsQuery(definitionId).list().stream()
                .collect(Collectors.toMap(row -> row.getId(), row -> (long) row.getInstances()));
    }

    @Override
    public Map<String, Long> runningByDefinition() {
        return engine.getManagementService().createProcessDefinitionStatisticsQuery().list().stream()
                .collect(Collectors.toMap(row -> row.getId(), row -> (long) row.getInstances()));
    }

    @Override
    public String deploy(String processKey, byte[] bpmn) {
        return engine
                .getRepositoryService()
                .createDeployment()
                .name(processKey)
                .addInputStream(processKey + ".bpmn", new ByteArrayInputStream(bpmn))
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .stream()
                .filter(definition -> definition.getKey().equals(processKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The diagram holds no process " + processKey))
                .getId();
    }

    private static Map<String, Object> values(Fact<?>... facts) {
        var values = new HashMap<String, Object>();
        Arrays.stream(facts).forEach(fact -> values.put(fact.variable().name(), fact.value()));
        return values;
    }
}
