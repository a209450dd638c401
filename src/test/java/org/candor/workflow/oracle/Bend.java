package org.candor.workflow.oracle;

import static org.candor.workflow.oracle.Model.any;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.w3c.dom.Element;

/** The ways in which a drawing is bent: each operator changes one thing at a random place, dangerous or not. */
public enum Bend {
    GUARD_REMOVED((model, random) -> on(any(guards(model), random), guard -> removed(model, guard, random))),
    TASK_REMOVED((model, random) -> on(any(model.tasks(), random), task -> removed(model, task, random))),
    GUARD_BECOMES_A_TO_DO((model, random) -> on(any(guards(model), random), guard -> {
        form(guard, "nurse/talk-after-revocation", "NURSE");
        model.outOf(guard).get(0).setAttribute("targetRef", past(model, guard, random));
    })),
    GUARD_BECOMES_A_REMINDER((model, random) -> on(any(guards(model), random), guard -> {
        var reminder = model.service(model.process(), "remindPatient");
        var next = past(model, guard, random);
        model.into(guard).forEach(flow -> flow.setAttribute("targetRef", reminder.getAttribute("id")));
        model.remove(guard);
        model.flow(reminder.getAttribute("id"), next);
    })),
    FORM_CHANGED((model, random) -> on(
            any(model.all("userTask"), random),
            task -> form(
                    task, any(model.all("userTask"), random).getAttributeNS(Model.CAMUNDA, "formKey"), role(task)))),
    ROLE_CHANGED((model, random) -> on(
            any(model.all("userTask"), random),
            task -> form(
                    task,
                    task.getAttributeNS(Model.CAMUNDA, "formKey"),
                    any(List.of("COORDINATOR", "NURSE", "PATIENT"), random)))),
    FLOW_RETARGETED((model, random) ->
            on(any(model.flows(), random), flow -> flow.setAttribute("targetRef", id(any(model.targets(), random))))),
    FLOW_ADDED((model, random) ->
            on(any(model.tasks(), random), task -> model.flow(id(task), id(any(model.targets(), random))))),
    FLOW_REMOVED((model, random) -> on(any(model.answers(), random), answer -> {
        var choice = model.byId(answer.getAttribute("sourceRef"));
        answer.getParentNode().removeChild(answer);
        var otherwise = any(model.outOf(choice), random);
        choice.setAttribute("default", id(otherwise));
        while (otherwise.hasChildNodes()) {
            otherwise.removeChild(otherwise.getFirstChild());
        }
    })),
    CHOICE_AROUND((model, random) -> on(any(random.nextBoolean() ? guards(model) : model.tasks(), random), task -> {
        var choice = model.add(model.process(), "exclusiveGateway", Map.of());
        model.into(task).forEach(flow -> flow.setAttribute("targetRef", id(choice)));
        var through = model.flow(id(choice), id(task));
        condition(model, through, "${" + any(Conditions.SAMPLES, random) + "}");
        var around = model.flow(id(choice), past(model, task, random));
        choice.setAttribute("default", id(around));
    })),
    JUMP_TO_THE_BOOKING((model, random) ->
            on(any(model.deciding(), random), choice -> booking(model).forEach(visit -> {
                var jump = model.flow(id(choice), id(visit));
                condition(model, jump, "${" + any(Conditions.SAMPLES, random) + "}");
            }))),
    DEFAULT_CHANGED((model, random) -> on(any(model.deciding(), random), choice -> {
        var other = any(model.outOf(choice), random);
        var was = choice.getAttribute("default");
        choice.setAttribute("default", id(other));
        var condition = model.conditions().stream()
                .filter(each -> each.getParentNode() == other)
                .findFirst();
        condition.ifPresent(each -> {
            other.removeChild(each);
            model.outOf(choice).stream().filter(flow -> id(flow).equals(was)).forEach(flow -> flow.appendChild(each));
        });
    })),
    ALWAYS_TRUE((model, random) -> on(any(model.conditions(), random), each -> each.setTextContent("${true}"))),
    NEVER_TRUE((model, random) -> on(any(model.conditions(), random), each -> {
        each.setTextContent("${false}");
        var answer = (Element) each.getParentNode();
        var otherwise = model.byId(model.byId(answer.getAttribute("sourceRef")).getAttribute("default"));
        otherwise.setAttribute("targetRef", answer.getAttribute("targetRef"));
    })),
    NEGATED((model, random) -> on(
            any(model.conditions(), random),
            each -> each.setTextContent(
                    each.getTextContent().replace("${", "${not (").replace("}", ")}")))),
    AND_FOR_OR((model, random) -> on(
            any(model.conditions(), random),
            each -> each.setTextContent(
                    each.getTextContent().contains(" and ")
                            ? each.getTextContent().replace(" and ", " or ")
                            : each.getTextContent().replace("}", " or " + any(Conditions.SAMPLES, random) + "}")))),
    OTHER_VALUE((model, random) -> on(
            any(model.conditions(), random),
            each -> each.setTextContent("${" + any(Conditions.SAMPLES, random) + "}"))),
    BRANCHES_SWAPPED((model, random) -> on(any(model.deciding(), random), choice -> {
        var ways = model.outOf(choice);
        var first = ways.get(0).getAttribute("targetRef");
        ways.get(0).setAttribute("targetRef", ways.get(1).getAttribute("targetRef"));
        ways.get(1).setAttribute("targetRef", first);
    })),
    CHOICE_BECOMES_PARALLEL(
            (model, random) -> on(any(model.deciding(), random), choice -> gateway(model, choice, "parallelGateway"))),
    CHOICE_BECOMES_INCLUSIVE((model, random) -> on(any(model.deciding(), random), choice -> {
        gateway(model, choice, "inclusiveGateway");
        any(model.conditions(), random).setTextContent("${" + any(Conditions.SAMPLES, random) + "}");
    })),
    TIMER_LEADS_ON((model, random) -> on(
            any(guards(model), random), guard -> model.flow(id(model.timer(guard, true)), past(model, guard, random)))),
    REMINDER_LEADS_ON((model, random) -> on(
            any(guards(model), random),
            guard -> model.flow(id(model.timer(guard, false)), past(model, guard, random)))),
    MESSAGE_LEADS_ON((model, random) -> on(any(guards(model), random), guard -> {
        var event = model.add(model.process(), "boundaryEvent", Map.of("attachedToRef", id(guard)));
        model.add(event, "messageEventDefinition", Map.of("messageRef", model.message()));
        model.flow(id(event), past(model, guard, random));
    })),
    BRANCH_BESIDE_THE_GUARD((model, random) -> on(any(guards(model), random), guard -> {
        var fork = model.add(model.process(), "parallelGateway", Map.of());
        model.into(guard).forEach(flow -> flow.setAttribute("targetRef", id(fork)));
        model.flow(id(fork), id(guard));
        model.flow(id(fork), past(model, guard, random));
        var end = model.add(model.process(), "endEvent", Map.of());
        model.outOf(guard).get(0).setAttribute("targetRef", id(end));
    })),
    TWO_COME_BACK_AS_ONE(
            (model, random) -> on(any(random.nextBoolean() ? guards(model) : model.tasks(), random), task -> {
                var fork = model.add(model.process(), "parallelGateway", Map.of());
                var merge = model.add(model.process(), "exclusiveGateway", Map.of());
                var next = past(model, task, random);
                model.into(task).forEach(flow -> flow.setAttribute("targetRef", id(fork)));
                model.outOf(task).get(0).setAttribute("targetRef", id(merge));
                model.flow(id(fork), id(task));
                model.flow(id(fork), id(merge));
                model.flow(id(merge), next);
            })),
    SIGNAL_START((model, random) -> on(
            any(model.targets(), random),
            target -> model.add(started(model, target), "signalEventDefinition", Map.of("signalRef", model.signal())))),
    MESSAGE_START((model, random) -> on(
            any(model.targets(), random),
            target -> model.add(
                    started(model, target), "messageEventDefinition", Map.of("messageRef", model.message())))),
    EVENT_BESIDE((model, random) -> beside(model, random, false)),
    EVENT_INSTEAD((model, random) -> beside(model, random, true)),
    CALL_TO_A_STUB((model, random) -> on(any(guards(model), random), guard -> {
        var call = model.add(model.process(), "callActivity", Map.of("calledElement", "stub"));
        var next = past(model, guard, random);
        model.into(guard).forEach(flow -> flow.setAttribute("targetRef", id(call)));
        model.remove(guard);
        model.flow(id(call), next);
    })),
    NOBODY_TIMES((model, random) -> on(any(guards(model), random), guard -> repeated(model, guard, "0"))),
    UNDONE_INSTEAD_OF_DONE((model, random) -> on(any(guards(model), random), guard -> {
        var next = past(model, guard, random);
        model.into(guard).forEach(flow -> flow.setAttribute("targetRef", next));
        model.outOf(guard).forEach(flow -> flow.getParentNode().removeChild(flow));
        model.all("boundaryEvent").stream()
                .filter(each -> each.getAttribute("attachedToRef").equals(id(guard)))
                .forEach(model::remove);
        guard.setAttribute("isForCompensation", "true");
        var host = any(model.tasks(), random);
        var event = model.add(model.process(), "boundaryEvent", Map.of("attachedToRef", id(host)));
        model.add(event, "compensateEventDefinition", Map.of());
        model.add(model.process(), "association", Map.of("sourceRef", id(event), "targetRef", id(guard)));
    })),
    CANCELLED_ON_THE_WAY((model, random) -> on(any(guards(model), random), guard -> {
        var around = model.add(model.process(), "transaction", Map.of());
        var next = past(model, guard, random);
        model.into(guard).forEach(flow -> flow.setAttribute("targetRef", id(around)));
        model.remove(guard);
        var start = model.add(around, "startEvent", Map.of());
        around.appendChild(guard);
        var end = model.add(around, "endEvent", Map.of());
        model.add(end, "cancelEventDefinition", Map.of());
        model.flow(around, id(start), id(guard));
        model.flow(around, id(guard), id(end));
        var event = model.add(model.process(), "boundaryEvent", Map.of("attachedToRef", id(around)));
        model.add(event, "cancelEventDefinition", Map.of());
        model.flow(id(event), next);
        model.flow(id(around), next);
    })),
    OUTCOME_SAID_AGAIN((model, random) -> on(any(model.flows(), random), flow -> {
        var again = any(List.of("clinician/evaluate", "patient/sign-consent", "nurse/review-medical-history"), random);
        model.insert(flow, model.user(model.process(), again, Conditions.ROLES.get(again)));
    })),
    MORE_ASKED_LATE((model, random) -> on(
            any(model.flows(), random),
            flow -> model.insert(flow, model.user(model.process(), "patient/answer-more", "PATIENT")))),
    CLOSED_TOO_EARLY((model, random) ->
            on(any(model.flows(), random), flow -> model.insert(flow, model.service(model.process(), "closeRequest")))),
    ORDER_SWAPPED((model, random) -> on(any(model.tasks(), random), task -> {
        var other = any(model.tasks(), random);
        if (other != task) {
            swap(model, task, other);
        }
    })),
    CONSENT_FIRST((model, random) -> on(any(guards(model), random), guard -> {
        var first = any(guards(model), random);
        if (first != guard && !after(model, guard).equals(id(guard))) {
            var next = after(model, guard);
            model.into(guard).forEach(flow -> flow.setAttribute("targetRef", next));
            var into = model.into(first);
            into.forEach(flow -> flow.setAttribute("targetRef", id(guard)));
            model.outOf(guard).get(0).setAttribute("targetRef", id(first));
        }
    })),
    END_GOES_ON((model, random) -> on(
            any(
                    model.all("endEvent").stream()
                            .filter(each -> each.getParentNode() == model.process())
                            .toList(),
                    random),
            end -> {
                var target = id(any(model.targets(), random));
                model.into(end).forEach(flow -> flow.setAttribute("targetRef", target));
                model.remove(end);
            })),
    WAITS_FOR_A_TIMER_INSTEAD((model, random) -> on(any(guards(model), random), guard -> {
        var event = model.add(model.process(), "intermediateCatchEvent", Map.of());
        model.text(model.add(event, "timerEventDefinition", Map.of()), "timeDuration", "P1D");
        var next = past(model, guard, random);
        model.into(guard).forEach(flow -> flow.setAttribute("targetRef", id(event)));
        model.remove(guard);
        model.flow(id(event), next);
    }));

    /** What an operator does; false where the drawing has no place for it. */
    private interface Hand {
        boolean bends(Model model, Random random);
    }

    private final Hand hand;

    Bend(Hand hand) {
        this.hand = hand;
    }

    public boolean bends(Model model, Random random) {
        return hand.bends(model, random);
    }

    private static boolean on(
            @org.jspecify.annotations.Nullable Element element, java.util.function.Consumer<Element> what) {
        if (element == null) {
            return false;
        }
        what.accept(element);
        return true;
    }

    private static List<Element> guards(Model model) {
        return model.tasks().stream()
                .filter(each -> Conditions.GUARDS.contains(each.getAttributeNS(Model.CAMUNDA, "formKey"))
                        || each.getAttributeNS(Model.CAMUNDA, "delegateExpression")
                                .equals("${screenIntake}"))
                .filter(each -> model.outOf(each).size() == 1)
                .toList();
    }

    private static List<Element> booking(Model model) {
        return model.tasks().stream()
                .filter(each -> each.getAttributeNS(Model.CAMUNDA, "formKey").equals("coordinator/book-visit"))
                .toList();
    }

    private static String after(Model model, Element task) {
        return model.outOf(task).get(0).getAttribute("targetRef");
    }

    /** A start of its own, for an event: the engine takes no second one without an event, nor one for a timer. */
    private static Element started(Model model, Element target) {
        var start = model.add(model.process(), "startEvent", Map.of());
        model.flow(id(start), id(target));
        return start;
    }

    private static void removed(Model model, Element task, Random random) {
        var next = past(model, task, random);
        model.into(task).forEach(flow -> flow.setAttribute("targetRef", next));
        model.remove(task);
    }

    /** Where a task leads: often a question about what was said there, and then one of its answers as often as the question. */
    private static String past(Model model, Element guard, Random random) {
        var next = after(model, guard);
        var answers = model.answers().stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(next))
                .map(flow -> flow.getAttribute("targetRef"))
                .toList();
        return answers.isEmpty() || random.nextInt(3) == 0 ? next : any(answers, random);
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private static String role(Element task) {
        return task.getAttributeNS(Model.CAMUNDA, "candidateGroups");
    }

    private static void form(Element task, String form, String role) {
        task.setAttributeNS(Model.CAMUNDA, "camunda:formKey", form);
        task.setAttributeNS(Model.CAMUNDA, "camunda:candidateGroups", role);
    }

    private static void condition(Model model, Element flow, String condition) {
        model.text(flow, "conditionExpression", condition);
    }

    private static void gateway(Model model, Element choice, String kind) {
        var other = model.add(model.process(), kind, Map.of());
        model.into(choice).forEach(flow -> flow.setAttribute("targetRef", id(other)));
        model.outOf(choice).forEach(flow -> flow.setAttribute("sourceRef", id(other)));
        if (kind.equals("parallelGateway")) {
            model.conditions().stream()
                    .filter(each -> ((Element) each.getParentNode())
                            .getAttribute("sourceRef")
                            .equals(id(other)))
                    .forEach(each -> each.getParentNode().removeChild(each));
        } else {
            other.setAttribute("default", choice.getAttribute("default"));
        }
        model.remove(choice);
    }

    private static void repeated(Model model, Element task, String times) {
        model.text(model.add(task, "multiInstanceLoopCharacteristics", Map.of()), "loopCardinality", times);
    }

    private static boolean beside(Model model, Random random, boolean interrupting) {
        return on(any(model.tasks(), random), task -> {
            var sub = model.add(model.process(), "subProcess", Map.of("triggeredByEvent", "true"));
            var start = model.add(sub, "startEvent", Map.of("isInterrupting", String.valueOf(interrupting)));
            model.text(model.add(start, "timerEventDefinition", Map.of()), "timeDuration", "P3D");
            var copy = (Element) task.cloneNode(true);
            copy.setAttribute("id", id(task) + "Beside");
            sub.appendChild(copy);
            var end = model.add(sub, "endEvent", Map.of());
            model.flow(sub, id(start), id(copy));
            model.flow(sub, id(copy), id(end));
        });
    }

    private static void swap(Model model, Element one, Element other) {
        var intoOne = model.into(one);
        var intoOther = model.into(other);
        var outOfOne = model.outOf(one);
        var outOfOther = model.outOf(other);
        intoOne.forEach(flow -> flow.setAttribute("targetRef", id(other)));
        intoOther.forEach(flow -> flow.setAttribute("targetRef", id(one)));
        outOfOne.forEach(flow -> flow.setAttribute("sourceRef", id(other)));
        outOfOther.forEach(flow -> flow.setAttribute("sourceRef", id(one)));
    }
}
