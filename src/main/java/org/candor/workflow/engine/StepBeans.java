package org.candor.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.beans.Introspector;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.candor.access.Caller;
import org.candor.workflow.WorkflowStep;

/** Hands the engine exactly the steps, by the name that a diagram uses for them; nothing else of CDI is reachable. */
@ApplicationScoped
public class StepBeans {
    @Inject
    @Any
    private Instance<WorkflowStep> steps;

    @Inject
    private RequestContextController requests;

    @Inject
    private Caller caller;

    Map<Object, Object> byName() {
        Map<Object, Object> named = new HashMap<>();
        for (var handle : steps.handles()) {
            var name = Introspector.decapitalize(handle.getBean().getBeanClass().getSimpleName());
            var step = handle.get();
            JavaDelegate delegate = execution -> {
                var opened = requests.activate();
                try {
                    caller.asWorkflow(() -> {
                        step.run(new ExecutionContext(execution, name));
                        return name;
                    });
                } finally {
                    if (opened) {
                        requests.deactivate();
                    }
                }
            };
            named.put(name, delegate);
        }
        return named;
    }
}
