package org.candor.workflow.check;

import static org.candor.workflow.oracle.Model.any;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.candor.workflow.oracle.Model;
import org.w3c.dom.Element;

/** What a practice may well want to change in its workflow: each edit changes one thing at a random place and harms nobody. */
enum BenignEdit {
    TIMER_MOVED((model, random) -> {
        var timer = any(model.all("timeDuration"), random);
        timer.setTextContent(any(List.of("PT1H", "PT12H", "PT36H", "P2D", "P4D", "P10D", "P21D", "P45D"), random));
    }),
    DUE_DATE_MOVED((model, random) -> any(model.all("userTask"), random)
            .setAttributeNS(Model.CAMUNDA, "camunda:dueDate", any(List.of("PT4H", "P2D", "P5D", "P20D"), random))),
    LABEL_REWORDED((model, random) -> {
        var named = any(
                where(
                        model.all("userTask", "serviceTask", "exclusiveGateway", "endEvent", "boundaryEvent", "lane"),
                        each -> each.hasAttribute("name")),
                random);
        named.setAttribute("name", "Please: " + named.getAttribute("name").toLowerCase() + " ¿sí?");
    }),
    WAY_REWORDED((model, random) -> any(model.flows(), random).setAttribute("name", "then, as a rule")),
    TO_DO_ADDED((model, random) -> model.insert(any(model.flows(), random), toDo(model, model.process()))),
    NOTICE_ADDED((model, random) ->
            model.insert(any(model.flows(), random), model.service(model.process(), notice(random)))),
    NOTICE_AT_THE_END((model, random) -> {
        var end = any(where(model.all("endEvent"), model::isAtTheTop), random);
        var notice = model.service(model.process(), notice(random));
        model.into(end).forEach(flow -> flow.setAttribute("targetRef", id(notice)));
        model.flow(id(notice), id(end));
    }),
    WAIT_ADDED((model, random) -> {
        var wait = model.add(model.process(), "intermediateCatchEvent", Map.of("name", "A while"));
        model.text(model.add(wait, "timerEventDefinition", Map.of()), "timeDuration", "PT6H");
        model.insert(any(model.flows(), random), wait);
    }),
    SECOND_REVIEWER((model, random) -> {
        var review = any(where(model.tasks(), BenignEdit::isReview), random);
        var second = (Element) review.cloneNode(true);
        second.setAttribute("id", id(review) + "Again");
        second.setAttribute("name", "Second person: " + review.getAttribute("name"));
        review.getParentNode().appendChild(second);
        where(model.all("incoming", "outgoing"), each -> each.getParentNode() == second)
                .forEach(second::removeChild);
        model.insert(model.outOf(review).get(0), second);
    }),
    TWO_AT_ONCE((model, random) -> {
        var review = any(where(model.tasks(), BenignEdit::isReview), random);
        model.text(
                model.add(review, "multiInstanceLoopCharacteristics", Map.of()),
                "loopCardinality",
                "" + (2 + random.nextInt(3)));
    }),
    REMINDER_ADDED((model, random) -> {
        var timer = model.timer(any(where(model.tasks(), BenignEdit::isForPeople), random), false);
        remindsAndEnds(model, timer);
    }),
    REMINDER_THREE_TIMES((model, random) -> {
        var task = any(where(model.tasks(), BenignEdit::isForPeople), random);
        var event = model.add(
                model.process(), "boundaryEvent", Map.of("attachedToRef", id(task), "cancelActivity", "false"));
        model.text(model.add(event, "timerEventDefinition", Map.of()), "timeCycle", "R3/PT24H");
        remindsAndEnds(model, event);
    }),
    LAPSE_ADDED((model, random) -> {
        var timer = model.timer(any(where(model.tasks(), BenignEdit::isForPeople), random), true);
        var close = model.service(model.process(), "closeRequest");
        var end = model.add(model.process(), "endEvent", Map.of("name", "Lapsed"));
        model.flow(id(timer), id(close));
        model.flow(id(close), id(end));
    }),
    REMINDER_OF_THE_WHOLE((model, random) -> {
        var sub = model.add(model.process(), "subProcess", Map.of("triggeredByEvent", "true"));
        var start = model.add(sub, "startEvent", Map.of("isInterrupting", "false"));
        model.text(
                model.add(start, "timerEventDefinition", Map.of()),
                "timeDuration",
                "P" + (3 + random.nextInt(40)) + "D");
        body(model, sub, start, model.service(sub, notice(random)));
    }),
    PARALLEL_BRANCH((model, random) -> {
        var task = any(
                where(
                        model.tasks(),
                        each -> !mayBeLeft(model, each) && model.into(each).size() == 1),
                random);
        beside(
                model,
                task,
                "parallelGateway",
                random.nextBoolean() ? toDo(model, model.process()) : model.service(model.process(), "remindPatient"));
    }),
    SOMETIMES_A_TO_DO((model, random) -> {
        var flow = any(model.flows(), random);
        var choice = model.add(model.process(), "exclusiveGateway", Map.of("name", "Called or signed up?"));
        var target = flow.getAttribute("targetRef");
        var toDo = toDo(model, model.process());
        flow.setAttribute("targetRef", id(choice));
        model.text(model.flow(id(choice), id(toDo)), "conditionExpression", "${origin != 'form'}");
        choice.setAttribute("default", id(model.flow(id(choice), target)));
        model.flow(id(toDo), target);
    }),
    SUB_PROCESS_WITH_A_TO_DO((model, random) -> {
        var sub = model.add(model.process(), "subProcess", Map.of("name", "Aside"));
        var start = model.add(sub, "startEvent", Map.of());
        body(model, sub, start, toDo(model, sub));
        model.insert(any(model.flows(), random), sub);
    }),
    SUB_PROCESS_AROUND((model, random) -> {
        var task = any(where(model.tasks(), each -> !hasEvents(model, each)), random);
        var sub = model.add(model.process(), "subProcess", Map.of("name", "Around"));
        model.into(task).forEach(flow -> flow.setAttribute("targetRef", id(sub)));
        model.outOf(task).forEach(flow -> flow.setAttribute("sourceRef", id(sub)));
        var start = model.add(sub, "startEvent", Map.of());
        sub.appendChild(task);
        body(model, sub, start, task);
    }),
    EQUAL_CONDITION((model, random) -> {
        var condition = any(model.conditions(), random);
        var inside = condition.getTextContent().replaceAll("^\\$\\{|}$", "");
        condition.setTextContent("${"
                + any(
                        List.of("not (not (" + inside + "))", "(" + inside + ") and true", "false or (" + inside + ")"),
                        random)
                + "}");
    }),
    ASKED_MORE_OFTEN((model, random) -> where(
                    model.conditions(), each -> each.getTextContent().contains("askCount"))
            .forEach(each -> each.setTextContent(each.getTextContent().replace("3", "" + (4 + random.nextInt(20)))))),
    MERGED_FIRST((model, random) -> {
        var task = any(model.tasks(), random);
        var merge = model.add(model.process(), "exclusiveGateway", Map.of());
        model.into(task).forEach(flow -> flow.setAttribute("targetRef", id(merge)));
        model.flow(id(merge), id(task));
    }),
    OWN_JOB((model, random) -> any(
                    where(model.tasks(), each -> !each.hasAttributeNS(Model.CAMUNDA, "asyncBefore")), random)
            .setAttributeNS(Model.CAMUNDA, "camunda:asyncBefore", "true")),
    LANE_ADDED((model, random) -> {
        var lane = model.add(any(model.all("laneSet"), random), "lane", Map.of("name", "Night shift"));
        lane.appendChild(any(model.all("flowNodeRef"), random));
    }),
    NOTE_PINNED((model, random) -> {
        var note = model.add(model.process(), "textAnnotation", Map.of());
        model.text(note, "text", "Ask Ana before you change this.");
        model.add(
                model.process(),
                "association",
                Map.of("sourceRef", id(any(model.tasks(), random)), "targetRef", id(note)));
    }),
    ID_RENAMED((model, random) -> {
        var renamed = id(any(model.all("userTask", "exclusiveGateway", "sequenceFlow", "boundaryEvent"), random));
        model.rename(renamed, renamed + "-2");
    }),
    PICTURE_MOVED((model, random) -> {
        var shapes = model.picture("BPMNShape");
        var bounds = any(shapes, random).getElementsByTagNameNS("http://www.omg.org/spec/DD/20100524/DC", "Bounds");
        ((Element) bounds.item(0)).setAttribute("x", "" + random.nextInt(2000));
        ((Element) bounds.item(0)).setAttribute("y", "" + random.nextInt(900) + ".5");
    });

    /** What an edit does. */
    interface Hand {
        void edits(Model model, Random random);
    }

    private final Hand hand;

    BenignEdit(Hand hand) {
        this.hand = hand;
    }

    void edits(Model model, Random random) {
        hand.edits(model, random);
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private static List<Element> where(List<Element> elements, Predicate<Element> wanted) {
        return elements.stream().filter(wanted).toList();
    }

    private static String notice(Random random) {
        return any(List.of("remindPatient", "escalateLate"), random);
    }

    private static Element toDo(Model model, Element parent) {
        return model.user(parent, "nurse/talk-after-revocation", "NURSE");
    }

    private static boolean isForPeople(Element task) {
        return task.getLocalName().equals("userTask");
    }

    private static boolean isReview(Element task) {
        return List.of("nurse/review-medical-history", "clinician/evaluate", "clinician/countersign-consent")
                .contains(task.getAttributeNS(Model.CAMUNDA, "formKey"));
    }

    private static List<Element> eventsOn(Model model, Element task) {
        return where(model.all("boundaryEvent"), event -> event.getAttribute("attachedToRef")
                .equals(id(task)));
    }

    private static boolean hasEvents(Model model, Element task) {
        return !eventsOn(model, task).isEmpty();
    }

    private static boolean mayBeLeft(Model model, Element task) {
        return eventsOn(model, task).stream()
                .anyMatch(event -> !event.getAttribute("cancelActivity").equals("false"));
    }

    private static void remindsAndEnds(Model model, Element event) {
        var reminder = model.service(model.process(), "remindPatient");
        var end = model.add(model.process(), "endEvent", Map.of());
        model.flow(id(event), id(reminder));
        model.flow(id(reminder), id(end));
    }

    private static void body(Model model, Element sub, Element start, Element step) {
        var end = model.add(sub, "endEvent", Map.of());
        model.flow(sub, id(start), id(step));
        model.flow(sub, id(step), id(end));
    }

    private static void beside(Model model, Element task, String gateway, Element other) {
        var fork = model.add(model.process(), gateway, Map.of());
        var join = model.add(model.process(), gateway, Map.of());
        model.into(task).forEach(flow -> flow.setAttribute("targetRef", id(fork)));
        model.outOf(task).forEach(flow -> flow.setAttribute("sourceRef", id(join)));
        List.of(task, other).forEach(each -> {
            model.flow(id(fork), id(each));
            model.flow(id(each), id(join));
        });
    }
}
