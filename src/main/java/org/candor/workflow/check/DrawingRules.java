package org.candor.workflow.check;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/** Ids, references, forms, steps, messages and times of a drawing, held against the step catalogue. */
final class DrawingRules {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,98}");
    private static final Pattern STEP = Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern CYCLE = Pattern.compile("R([1-9]\\d?)/(P[A-Z0-9]+)");

    private static final int MOST_REPEATS = 50;

    private final DrawnElement root;
    private final StepCatalogue catalogue;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> ids;

    DrawingRules(DrawnElement root, StepCatalogue catalogue) {
        this.root = root;
        this.catalogue = catalogue;
        this.ids = root.all().map(DrawnElement::id).filter(id -> !id.isEmpty()).collect(toSet());
    }

    List<Finding> check(String key) {
        ids();
        process(key);
        root.all().forEach(this::element);
        return findings;
    }

    private void ids() {
        var seen = new HashSet<String>();
        root.all().filter(each -> each.attributes().containsKey("id")).forEach(each -> {
            if (!ID.matcher(each.id()).matches() || !seen.add(each.id())) {
                findings.add(FindingCode.BAD_ID.on(each.id(), each.id()));
            }
        });
        root.all()
                .filter(each -> Drawing.isNode(each) || each.is("bpmn:sequenceFlow"))
                .filter(each -> each.id().isEmpty())
                .forEach(each -> findings.add(FindingCode.BAD_ID.on(each.nearestId(), each.name())));
    }

    private void process(String key) {
        var processes = root.children("bpmn:process").toList();
        if (processes.size() != 1 || !processes.get(0).get("isExecutable").equals("true")) {
            findings.add(FindingCode.ONE_PROCESS.on(
                    processes.isEmpty()
                            ? ""
                            : processes.get(processes.size() - 1).id()));
            return;
        }
        var process = processes.get(0);
        if (!process.id().equals(key)) {
            findings.add(FindingCode.WRONG_KEY.on(process.id(), process.id(), key));
        }
        if (!isTime(process.get("camunda:historyTimeToLive"), Duration.ofDays(1), Duration.ofDays(3650))) {
            findings.add(FindingCode.NO_TIME_TO_LIVE.on(process.id()));
        }
        var plain = process.children("bpmn:startEvent")
                .filter(start -> Drawing.definitions(start).findFirst().isEmpty())
                .count();
        if (plain != 1) {
            findings.add(FindingCode.ONE_START.on(process.id()));
        }
    }

    private void element(DrawnElement element) {
        optionalReference(element, "default");
        switch (element.name()) {
            case "bpmn:userTask" -> userTask(element);
            case "bpmn:serviceTask" -> serviceTask(element);
            case "bpmn:callActivity" -> call(element);
            case "bpmn:startEvent" -> start(element);
            case "bpmn:message" -> message(element);
            case "bpmn:messageEventDefinition" -> reference(element, "messageRef", FindingCode.NO_MESSAGE);
            case "bpmn:errorEventDefinition" -> thrown(element, "errorRef", "errorCode");
            case "bpmn:escalationEventDefinition" -> thrown(element, "escalationRef", "escalationCode");
            case "bpmn:boundaryEvent" -> optionalReference(element, "attachedToRef");
            case "bpmn:sequenceFlow" -> flow(element);
            case "bpmn:timerEventDefinition" -> timer(element);
            case "bpmn:multiInstanceLoopCharacteristics" -> repeats(element);
            default -> {} // nothing beyond the allow-list
        }
    }

    private void userTask(DrawnElement task) {
        var form = task.get("camunda:formKey");
        var step = catalogue.stepWithForm(form);
        if (form.isBlank()) {
            findings.add(FindingCode.NO_FORM.on(task.id(), task.label()));
        } else if (step.isEmpty()) {
            findings.add(FindingCode.UNKNOWN_FORM.on(task.id(), task.label(), form));
        } else if (!task.get("camunda:candidateGroups").equals(step.get().role())) {
            findings.add(FindingCode.WRONG_ROLE.on(
                    task.id(), task.label(), String.valueOf(step.get().role())));
        }
        if (step.filter(known -> known.stage() > 0 && !known.isTold()).isPresent()) {
            findings.add(FindingCode.NO_SENTENCE.on(task.id(), task.label()));
        }
        var due = task.get("camunda:dueDate");
        if (!due.isEmpty() && !isTime(due)) {
            findings.add(badTime(task));
        }
    }

    private void serviceTask(DrawnElement task) {
        var written = STEP.matcher(task.get("camunda:delegateExpression"));
        if (!written.matches()) {
            findings.add(FindingCode.NO_STEP.on(task.id(), task.label()));
            return;
        }
        var step = catalogue.step(written.group(1)).filter(each -> !each.isForPeople());
        if (step.isEmpty()) {
            findings.add(FindingCode.UNKNOWN_STEP.on(task.id(), task.label(), written.group(1)));
        } else if (step.get().ownTransaction()
                && !task.get("camunda:asyncBefore").equals("true")) {
            findings.add(FindingCode.NEEDS_OWN_TRANSACTION.on(task.id(), task.label()));
        }
    }

    private void call(DrawnElement call) {
        var called = catalogue.process(call.get("calledElement"));
        var own = root.child("bpmn:process").flatMap(process -> catalogue.process(process.id()));
        if (called.isEmpty() || called.equals(own)) {
            findings.add(FindingCode.UNKNOWN_PROCESS.on(call.id(), call.get("calledElement")));
        } else if (own.isPresent() && !called.get().subject().equals(own.get().subject())) {
            findings.add(FindingCode.OTHER_SUBJECT.on(
                    call.id(),
                    call.label(),
                    called.get().key(),
                    called.get().subject(),
                    own.get().subject()));
        }
    }

    private void start(DrawnElement start) {
        var insideEvent = start.parent().filter(Drawing::isEventSub).isPresent();
        var kinds = Drawing.definitions(start).toList();
        if (insideEvent ? kinds.isEmpty() : !kinds.isEmpty()) {
            findings.add(FindingCode.STARTS_BY_ITSELF.on(start.id(), start.label()));
        }
    }

    private void message(DrawnElement message) {
        if (catalogue.message(message.get("name")).isEmpty()) {
            findings.add(FindingCode.UNKNOWN_MESSAGE.on(message.id(), message.get("name")));
        }
    }

    private void flow(DrawnElement flow) {
        reference(flow, "sourceRef", FindingCode.NOT_CONNECTED);
        reference(flow, "targetRef", FindingCode.NOT_CONNECTED);
    }

    /** Who catches may catch all; who throws must say what, or the engine does not take the drawing. */
    private void thrown(DrawnElement definition, String attribute, String code) {
        optionalReference(definition, attribute);
        var event = definition.parent().orElse(definition);
        var named = root.children("bpmn:error", "bpmn:escalation")
                .anyMatch(each -> each.id().equals(definition.get(attribute))
                        && !each.get(code).isBlank());
        if (event.is("bpmn:endEvent", "bpmn:intermediateThrowEvent") && !named) {
            findings.add(FindingCode.NO_CODE.on(event.id(), event.label()));
        }
    }

    private void optionalReference(DrawnElement element, String attribute) {
        if (!element.get(attribute).isEmpty()) {
            reference(element, attribute, FindingCode.NOT_CONNECTED);
        }
    }

    private void reference(DrawnElement element, String attribute, FindingCode missing) {
        var to = element.get(attribute);
        if (to.isEmpty()) {
            findings.add(missing.on(element.nearestId(), element.label()));
        } else if (!ids.contains(to)) {
            findings.add(FindingCode.DANGLING.on(element.nearestId(), element.label(), to));
        }
    }

    private void timer(DrawnElement timer) {
        var cycle = timer.child("bpmn:timeCycle").map(DrawnElement::text);
        var duration = timer.child("bpmn:timeDuration").map(DrawnElement::text);
        var date = timer.child("bpmn:timeDate").map(DrawnElement::text);
        var ok = timer.children().size() == 1
                && (duration.filter(this::isTime).isPresent()
                        || cycle.filter(this::isCycle).isPresent()
                        || date.filter(this::isDate).isPresent());
        if (!ok) {
            findings.add(badTime(timer.parent().orElse(timer)));
        }
    }

    private boolean isCycle(String written) {
        var cycle = CYCLE.matcher(written);
        return cycle.matches()
                && Integer.parseInt(cycle.group(1)) <= catalogue.timers().repeats()
                && isTime(cycle.group(2));
    }

    private boolean isDate(String written) {
        var variable = STEP.matcher(written);
        return variable.matches()
                && catalogue
                        .variable(variable.group(1))
                        .filter(each -> each.type().equals("date"))
                        .isPresent();
    }

    private Finding badTime(DrawnElement element) {
        var bounds = catalogue.timers();
        return FindingCode.TIMER.on(
                element.nearestId(), element.label(), bounds.least(), bounds.most(), bounds.repeats());
    }

    private boolean isTime(String written) {
        return isTime(written, catalogue.timers().shortest(), catalogue.timers().longest());
    }

    private static boolean isTime(String written, Duration least, Duration most) {
        try {
            var time = Duration.parse(written);
            return written.matches("P(\\d{1,4}D)?(T(\\d{1,4}H)?(\\d{1,4}M)?)?")
                    && time.compareTo(least) >= 0
                    && time.compareTo(most) <= 0;
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }

    private void repeats(DrawnElement loop) {
        var task = loop.parent().orElse(loop);
        var together = task.outwards()
                .flatMap(each -> each.child("bpmn:multiInstanceLoopCharacteristics").stream())
                .mapToInt(DrawingRules::times)
                .reduce(1, (all, times) -> all > MOST_REPEATS ? all : all * times);
        if (times(loop) == 0 || together > MOST_REPEATS) {
            findings.add(FindingCode.REPEATS.on(task.id(), task.label()));
        }
    }

    /** How often; 0 where it is not said rightly. */
    private static int times(DrawnElement loop) {
        var written = loop.child("bpmn:loopCardinality").map(DrawnElement::text).orElse("");
        return written.matches("[1-9]\\d{0,3}") ? Integer.parseInt(written) : 0;
    }
}
