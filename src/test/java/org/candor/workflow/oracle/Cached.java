package org.candor.workflow.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.StepCatalogue.Step;

/** What stands in the open transaction: tasks, jobs, messages that are waited for, and where tokens rest. */
final class Cached {
    private final CommandContext context;
    private final StepCatalogue catalogue;

    Cached(CommandContext context, StepCatalogue catalogue) {
        this.context = context;
        this.catalogue = catalogue;
    }

    private <T extends DbEntity> Stream<T> alive(Class<T> type) {
        var entities = context.getDbEntityManager();
        return entities.getDbEntityCache().getCachedEntities().stream()
                .map(CachedDbEntity::getEntity)
                .filter(type::isInstance)
                .map(type::cast)
                .filter(each -> !entities.isDeleted(each))
                .toList()
                .stream();
    }

    private Stream<JobEntity> jobs() {
        return alive(JobEntity.class);
    }

    private Stream<EventSubscriptionEntity> messages() {
        return alive(EventSubscriptionEntity.class)
                .filter(each -> each.getEventType().equals("message"));
    }

    private static String name(JobEntity job) {
        return job.getJobHandlerConfigurationRaw() + "@" + job.getActivityId();
    }

    /** Whether there was such a thing to do. */
    boolean perform(Act act, Story story) {
        switch (act.kind()) {
            case TASK -> {
                var task = alive(TaskEntity.class)
                        .filter(each -> each.getTaskDefinitionKey().equals(act.element()))
                        .findFirst();
                task.ifPresent(each -> complete(each, act, story));
                return task.isPresent();
            }
            case JOB -> {
                var job =
                        jobs().filter(each -> name(each).equals(act.element())).findFirst();
                job.ifPresent(each -> each.execute(context));
                return job.isPresent();
            }
            case MESSAGE -> {
                var message = messages()
                        .filter(each -> each.getActivityId().equals(act.element()))
                        .findFirst();
                message.ifPresent(each -> each.eventReceived(null, false));
                return message.isPresent();
            }
            default -> {
                return false;
            }
        }
    }

    private void complete(TaskEntity task, Act act, Story story) {
        stepOf(task).ifPresent(step -> {
            task.setVariables(story.variables(step, act.value()));
            story.finished(step, act.value(), mayBeDoneBy(task));
        });
        task.complete();
    }

    private static Set<String> mayBeDoneBy(TaskEntity task) {
        return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .map(Expression::getExpressionText)
                .collect(Collectors.toSet());
    }

    private java.util.Optional<Step> stepOf(TaskEntity task) {
        task.initializeFormKey();
        var form = task.getFormKey();
        return form == null ? java.util.Optional.empty() : catalogue.stepWithForm(form);
    }

    List<Step> active() {
        return alive(TaskEntity.class).flatMap(task -> stepOf(task).stream()).toList();
    }

    /** All that could be done now, each once. */
    List<Act> next() {
        var acts = new ArrayList<Act>();
        var story = new Story(catalogue, java.util.Map.of());
        alive(TaskEntity.class).forEach(task -> stepOf(task)
                .map(story::valuesOf)
                .orElse(List.of(""))
                .forEach(value -> acts.add(Act.of(Act.Kind.TASK, task.getTaskDefinitionKey(), value))));
        jobs().forEach(job -> acts.add(Act.of(Act.Kind.JOB, name(job), "")));
        messages().forEach(message -> acts.add(Act.of(Act.Kind.MESSAGE, message.getActivityId(), "")));
        return acts.stream().distinct().toList();
    }

    /**
     * Tells one state from another. Variables that no condition reads do not count, nor which timers have run: a state is
     * first come by with the fewest acts, when most timers are still to come.
     */
    String key(List<String> variables) {
        var executions = alive(ExecutionEntity.class).toList();
        var rests = executions.stream()
                .filter(each -> each.getActivityId() != null || each.isProcessInstanceExecution())
                .map(each -> each.getActivityId() + (each.isActive() ? "+" : "-") + (each.isEventScope() ? "e" : ""))
                .sorted()
                .collect(Collectors.joining(","));
        var set = new TreeSet<String>();
        executions.stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .forEach(each -> variables.forEach(name -> {
                    var value = each.getVariable(name);
                    if (value != null) {
                        set.add(name + "=" + value);
                    }
                }));
        return rests + "|" + set + "|";
    }
}
