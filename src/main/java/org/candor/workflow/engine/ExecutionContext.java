package org.candor.workflow.engine;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.candor.workflow.StepContext;
import org.candor.workflow.Variable;

/** A running step's view of its execution. */
record ExecutionContext(DelegateExecution execution, String stepKey) implements StepContext {

    @Override
    public UUID subject() {
        return UUID.fromString(execution.getProcessBusinessKey());
    }

    @Override
    public <T> void set(Variable<T> variable, T value) {
        // on the process instance: a fact holds for the request, not for one branch
        execution.getProcessInstance().setVariable(variable.name(), value);
    }

    @Override
    public <T> Optional<T> get(Variable<T> variable) {
        return Optional.ofNullable(execution.getVariable(variable.name())).map(variable.type()::cast);
    }
}
