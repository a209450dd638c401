package org.candor.workflow.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.candor.workflow.drawing.ConditionTokens;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawingWriter;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/**
 * A drawing of another tool, read to be looked at: what the allow-list does not know is left out and noted, by the very
 * tables that refuse it in an edition. Nothing runs and nothing is fetched; a document type, other encodings and what is
 * too large stay unreadable.
 *
 * <p>What is left may be shown and become a draft. Whether it may run is another question: {@link EditionPolicy}.
 */
public final class TolerantReading {
    private final List<Finding> leftOut = new ArrayList<>();
    private final String bpmn;

    private TolerantReading(byte[] bytes) throws DrawingReader.Unreadable {
        var root = DrawingReader.read(bytes, leftOut::add);
        if (!root.is("bpmn:definitions")) {
            throw new DrawingReader.Unreadable(FindingCode.UNREADABLE.on("", "it holds no BPMN drawing"));
        }
        clean(root);
        LooseEnds.cut(root, leftOut::add);
        bpmn = DrawingWriter.write(root);
    }

    /** Reads the exact bytes of a file. */
    public static TolerantReading of(byte[] bytes) throws DrawingReader.Unreadable {
        return new TolerantReading(bytes);
    }

    /** The drawing without what was left out. */
    public String bpmn() {
        return bpmn;
    }

    /** What was left out: each kind once, with the first element that it stood at. */
    public List<Finding> notes() {
        var kinds = new LinkedHashMap<String, List<Finding>>();
        leftOut.forEach(each -> kinds.computeIfAbsent(each.code() + each.sentence(), kind -> new ArrayList<>())
                .add(each));
        return kinds.values().stream().map(same -> same.get(0).at(same.size())).toList();
    }

    private void clean(DrawnElement element) {
        element.attributes().keySet().removeIf(name -> isLeftOut(attribute(element, name)));
        if (isLeftOut(text(element))) {
            element.silence();
        }
        element.children().forEach(this::asTask);
        element.children().removeIf(child -> isLeftOut(AllowList.element(child)));
        element.children().forEach(this::clean);
    }

    /** A task of a kind that Candor does not know keeps its place and its name, and nothing else. */
    private void asTask(DrawnElement element) {
        if (AllowList.element(element).isPresent() && element.name().matches("bpmn:(\\w+T|t)ask")) {
            leftOut.add(FindingCode.SHOWN_AS_TASK.on(element.nearestId(), element.name()));
            element.become("bpmn:userTask");
        }
    }

    private static Optional<Finding> attribute(DrawnElement element, String name) {
        return AllowList.attribute(element, name)
                .or(() -> isCode(element.get(name))
                        ? Optional.of(FindingCode.EXPRESSION.on(element.nearestId(), name))
                        : Optional.empty());
    }

    private static Optional<Finding> text(DrawnElement element) {
        var text = element.text();
        var condition = element.is("bpmn:conditionExpression", "bpmn:completionCondition") && !text.isEmpty();
        return AllowList.text(element)
                .or(() -> isCode(text) || condition && !ConditionTokens.spell(text)
                        ? Optional.of(FindingCode.EXPRESSION.on(element.nearestId(), element.name()))
                        : Optional.empty());
    }

    private static boolean isCode(String text) {
        return AllowList.isExpression(text) && !ConditionTokens.spell(text);
    }

    private boolean isLeftOut(Optional<Finding> finding) {
        finding.ifPresent(leftOut::add);
        return finding.isPresent();
    }
}
