package org.candor.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.candor.access.Role;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.Worklist;

/**
 * Keeps the worklist in step with the engine's user tasks, in the engine's own transaction, through listeners that the
 * engine adds while it parses a diagram: a diagram cannot leave them out.
 */
@ApplicationScoped
public class WorklistProjection extends AbstractBpmnParseListener {
    private static final StepCatalogue CATALOGUE = StepCatalogue.shipped();

    @Inject
    private Worklist worklist;

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        var label = task.attribute("name", activity.getId()).strip();
        var step = stepKey(task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey", activity.getId()));
        var role =
                Role.ofKey(task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "candidateGroups", "practice-admin"));
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.getCandidateGroupIdExpressions().clear(); // who may act stands in the worklist only
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> open(created, label, step, role));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ended -> worklist.ended(ended.getId()));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, left -> worklist.left(left.getId()));
    }

    private void open(DelegateTask task, String label, String step, Role role) {
        var due = task.getDueDate();
        worklist.openedByEngine(
                UUID.fromString(task.getExecution().getProcessBusinessKey()),
                step,
                label,
                role,
                due == null ? null : due.toInstant(),
                new Worklist.EngineTask(task.getId(), task.getTaskDefinitionKey(), task.getProcessDefinitionId()));
    }

    /** The step of the catalogue behind a form; every form of a checked edition has one. */
    private static String stepKey(String form) {
        return CATALOGUE
                .stepWithForm(form)
                .map(StepCatalogue.Step::key)
                .orElseThrow(() -> new IllegalArgumentException("No step of the catalogue has the form " + form));
    }

    /** A workflow that calls another one is about the same record. */
    @Override
    public void parseCallActivity(Element call, ScopeImpl scope, ActivityImpl activity) {
        var called = ((CallableElementActivityBehavior) activity.getActivityBehavior()).getCallableElement();
        called.setBusinessKeyValueProvider(new SubjectOfCaller());
    }

    private static final class SubjectOfCaller implements ParameterValueProvider {
        @Override
        public Object getValue(VariableScope caller) {
            return ((DelegateExecution) caller).getProcessBusinessKey();
        }

        @Override
        public boolean isDynamic() {
            return false;
        }
    }
}
