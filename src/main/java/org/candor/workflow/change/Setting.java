package org.candor.workflow.change;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candor.workflow.drawing.DrawnElement;

/**
 * An attribute with a sentence of its own.
 *
 * @param kinds on which elements it says this; elsewhere it is unfamiliar
 * @param verb "may now be done by": between the element and the value
 * @param matter "who may do it": what the element no longer says once the attribute is gone
 */
record Setting(Set<String> kinds, Risk risk, Meaning meaning, String verb, String matter) {

    /** How the value is read. */
    enum Meaning {
        ROLE,
        TIME,
        STEP,
        PLACE,
        WAY,
        TEXT
    }

    private static final Set<String> TASKS = Set.of("bpmn:userTask");
    private static final Set<String> EVENTS = Set.of(
            "bpmn:messageEventDefinition",
            "bpmn:errorEventDefinition",
            "bpmn:escalationEventDefinition",
            "bpmn:compensateEventDefinition");
    private static final Set<String> DECIDING = Set.of(
            "bpmn:exclusiveGateway",
            "bpmn:inclusiveGateway",
            "bpmn:userTask",
            "bpmn:serviceTask",
            "bpmn:callActivity",
            "bpmn:subProcess",
            "bpmn:transaction");

    private static final Map<String, Setting> ALL = Map.ofEntries(
            entry("camunda:candidateGroups", of(TASKS, Risk.ROLE, Meaning.ROLE, "may now be done by", "who may do it")),
            entry("camunda:formKey", of(TASKS, Risk.WORK, Meaning.TEXT, "now opens the form", "which form it opens")),
            entry("camunda:dueDate", of(TASKS, Risk.TIME, Meaning.TIME, "is now due after", "when it is due")),
            entry(
                    "camunda:delegateExpression",
                    of(Set.of("bpmn:serviceTask"), Risk.WORK, Meaning.STEP, "now does", "what it does")),
            entry(
                    "calledElement",
                    of(
                            Set.of("bpmn:callActivity"),
                            Risk.ROUTE,
                            Meaning.TEXT,
                            "now calls the workflow",
                            "which workflow it calls")),
            entry(
                    "attachedToRef",
                    of(
                            Set.of("bpmn:boundaryEvent"),
                            Risk.ROUTE,
                            Meaning.PLACE,
                            "now stands on",
                            "on which step it stands")),
            entry("messageRef", event("now waits for the message", "for which message it waits")),
            entry("errorRef", event("is now about the error", "which error it is about")),
            entry("escalationRef", event("is now about the escalation", "which escalation it is about")),
            entry("activityRef", event("now undoes", "what it undoes")),
            entry("default", of(DECIDING, Risk.ROUTE, Meaning.WAY, "otherwise leads to", "where it leads otherwise")),
            entry(
                    "errorCode",
                    of(Set.of("bpmn:error"), Risk.ROUTE, Meaning.TEXT, "now has the error code", "its error code")),
            entry(
                    "escalationCode",
                    of(Set.of("bpmn:escalation"), Risk.ROUTE, Meaning.TEXT, "now has the code", "its code")),
            entry(
                    "camunda:historyTimeToLive",
                    of(
                            Set.of("bpmn:process"),
                            Risk.TIME,
                            Meaning.TIME,
                            "now keeps the history of a finished request for",
                            "how long the history of a finished request is kept")));

    private static Setting of(Set<String> kinds, Risk risk, Meaning meaning, String verb, String matter) {
        return new Setting(kinds, risk, meaning, verb, matter);
    }

    private static Setting event(String verb, String matter) {
        return of(EVENTS, Risk.ROUTE, Meaning.PLACE, verb, matter);
    }

    static Optional<Setting> of(DrawnElement element, String attribute) {
        return Optional.ofNullable(ALL.get(attribute))
                .filter(each -> each.kinds().contains(element.name()));
    }

    /** The value in words, as this drawing names things. */
    String words(String value, Ways ways, Telling telling) {
        return switch (meaning) {
            case ROLE -> value.matches("[A-Z_]+(,[A-Z_]+)*") ? value : Words.quoted(value);
            case TIME -> Words.time(value);
            case STEP -> telling.step(value);
            case PLACE -> ways.called(value);
            case WAY ->
                ways.way(value).map(way -> ways.called(way.get("targetRef"))).orElse(Words.quoted(value));
            case TEXT -> Words.quoted(value);
        };
    }

    /** "Evaluate" may now be done by COORDINATOR instead of CLINICIAN. */
    String sentence(Edit.Attribute edit, Telling telling) {
        var label = attachment(edit)
                ? Words.quoted(edit.now().label())
                : telling.now().called(edit.now());
        var subject = label + " ";
        if (edit.is() == null) {
            return subject + "no longer says " + matter + " (before: "
                    + words(String.valueOf(edit.was()), telling.old(), telling) + ")";
        }
        var is = words(edit.is(), telling.now(), telling);
        if (edit.was() == null) {
            return subject + verb + " " + is + " (before, nothing was said)";
        }
        var was = words(edit.was(), telling.old(), telling);
        return subject + verb + " " + Words.instead(is, was, edit.is(), edit.was());
    }

    private static boolean attachment(Edit.Attribute edit) {
        return edit.name().equals("attachedToRef");
    }
}
