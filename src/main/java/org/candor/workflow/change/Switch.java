package org.candor.workflow.change;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candor.workflow.drawing.DrawnElement;
import org.jspecify.annotations.Nullable;

/** An attribute that is true or false, with what each means; unwritten, it has the value that the standard gives it. */
record Switch(String attribute, String kinds, boolean byDefault, Risk risk, String whenTrue, String whenFalse) {
    private static final Set<String> VALUES = Set.of("true", "false");
    private static final String ACTIVITY = "bpmn:(\\w*[tT]ask|callActivity|\\w*[sS]ubProcess|transaction)";

    private static final List<Switch> ALL = List.of(
            new Switch(
                    "cancelActivity",
                    "bpmn:boundaryEvent",
                    true,
                    Risk.ROUTE,
                    "now interrupts that step",
                    "no longer interrupts that step: it stays open beside what follows"),
            new Switch(
                    "isInterrupting",
                    "bpmn:startEvent",
                    true,
                    Risk.ROUTE,
                    "now ends everything else that is under way",
                    "no longer ends everything else that is under way"),
            new Switch(
                    "triggeredByEvent",
                    "bpmn:subProcess",
                    false,
                    Risk.ROUTE,
                    "now begins with an event, not in its turn",
                    "no longer begins with an event"),
            new Switch(
                    "isForCompensation",
                    ACTIVITY,
                    false,
                    Risk.ROUTE,
                    "is now done only to undo another step",
                    "is no longer done to undo another step"),
            new Switch(
                    "camunda:asyncBefore",
                    ACTIVITY,
                    false,
                    Risk.WORK,
                    "now runs in a job of its own",
                    "no longer runs in a job of its own: a failure there also undoes what came before"),
            new Switch(
                    "isSequential",
                    "bpmn:multiInstanceLoopCharacteristics",
                    false,
                    Risk.WORK,
                    "is now done by one after the other",
                    "is now done by all at the same time"));

    static Optional<Switch> of(DrawnElement element, String attribute) {
        return ALL.stream()
                .filter(each ->
                        each.attribute().equals(attribute) && element.name().matches(each.kinds()))
                .findFirst();
    }

    /** Whether both values are plain ones, so that a sentence can be made. */
    boolean knows(Edit.Attribute edit) {
        return VALUES.contains(value(edit.was())) && VALUES.contains(value(edit.is()));
    }

    private String value(@Nullable String written) {
        return written == null ? String.valueOf(byDefault) : written;
    }

    String sentence(Edit.Attribute edit, Telling telling) {
        var said = value(edit.is()).equals("true") ? whenTrue : whenFalse;
        return telling.now().called(edit.now()) + " " + said;
    }
}
