package org.candor.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.candor.access.Role;
import org.candor.workflow.Worklist;

/**
 * Keeps the worklist in step with the engine's user tasks, in the engine's own transaction, through listeners that the
 * engine adds while it parses a diagram: a diagram cannot leave them out.
 */
@ApplicationScoped
public class WorklistProjection extends AbstractBpmnParseListener {
    private static final Pattern DASH = Pattern.compile("-([a-z])");

    @Inject
    private Worklist worklist;

    @Override
    public void parseUserTask(Element task, ScopeImpl scope, ActivityImpl activity) {
        var label = task.attribute("name", activity.getId()).strip();
        var step = stepKey(task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formKey", activity.getId()));
        var role =
                Role.ofKey(task.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "candidateGroups", "practice-admin"));
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> open(created, label, step, role));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, ended -> worklist.ended(ended.getId()));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, ended -> worklist.ended(ended.getId()));
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

    /** {@code nurse/review-medical-history} is the form of step {@code reviewMedicalHistory}. */
    static String stepKey(String form) {
        var page = form.substring(form.lastIndexOf('/') + 1);
        return DASH.matcher(page).replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
