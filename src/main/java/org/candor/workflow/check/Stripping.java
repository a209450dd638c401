package org.candor.workflow.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.candor.workflow.drawing.ConditionTokens;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/** Takes out of a drawing what {@link AllowList} does not know, and code where only a condition or a step's name may stand. */
final class Stripping {
    private final Consumer<Finding> leftOut;

    Stripping(Consumer<Finding> leftOut) {
        this.leftOut = leftOut;
    }

    void strip(DrawnElement element) {
        element.attributes().keySet().removeIf(name -> isLeftOut(attribute(element, name)));
        if (isLeftOut(text(element))) {
            element.silence();
        }
        element.children().forEach(this::asTask);
        element.children().removeIf(child -> isLeftOut(AllowList.DRAWING.element(child)));
        element.children().forEach(this::strip);
    }

    /** A task of a kind that Candor does not know keeps its place and its name, and nothing else. */
    private void asTask(DrawnElement element) {
        if (AllowList.DRAWING.element(element).isPresent() && element.name().matches("bpmn:(\\w+T|t)ask")) {
            leftOut.accept(FindingCode.SHOWN_AS_TASK.on(element.nearestId(), element.name()));
            element.become("bpmn:userTask");
        }
    }

    private static Optional<Finding> attribute(DrawnElement element, String name) {
        return AllowList.DRAWING
                .attribute(element, name)
                .or(() -> isCode(element.get(name))
                        ? Optional.of(FindingCode.EXPRESSION.on(element.nearestId(), name))
                        : Optional.empty());
    }

    private static Optional<Finding> text(DrawnElement element) {
        var text = element.text();
        var condition = element.is("bpmn:conditionExpression", "bpmn:completionCondition") && !text.isEmpty();
        return AllowList.DRAWING
                .text(element)
                .or(() -> isCode(text) || condition && !ConditionTokens.spell(text)
                        ? Optional.of(FindingCode.EXPRESSION.on(element.nearestId(), element.name()))
                        : Optional.empty());
    }

    private static boolean isCode(String text) {
        return AllowList.isExpression(text) && !ConditionTokens.spell(text);
    }

    private boolean isLeftOut(Optional<Finding> finding) {
        finding.ifPresent(leftOut);
        return finding.isPresent();
    }
}
