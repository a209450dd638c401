package org.candor.workflow.check;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawingWriter;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/**
 * A drawing of another tool, read to be looked at: what the allow-list does not know is left out and noted, by the very
 * tables that refuse it in an edition. Nothing runs and nothing is fetched; a document type, other encodings and what is
 * too large stay unreadable.
 *
 * <p>What is left may be shown and become a draft. Whether it may run is another question: {@link EditionPolicy}.
 *
 * @param bpmn the drawing without what was left out
 * @param notes what was left out: each kind once, with the first element that it stood at
 */
public record TolerantReading(String bpmn, List<Finding> notes) implements Serializable {

    /** Reads the exact bytes of a file. */
    public static TolerantReading of(byte[] bytes) throws DrawingReader.Unreadable {
        var leftOut = new ArrayList<Finding>();
        var root = DrawingReader.read(bytes, leftOut::add);
        if (!root.is("bpmn:definitions")) {
            throw new DrawingReader.Unreadable(FindingCode.UNREADABLE.on("", "it holds no BPMN drawing"));
        }
        new Stripping(leftOut::add).strip(root);
        LooseEnds.cut(root, leftOut::add);
        return new TolerantReading(DrawingWriter.write(root), byKind(leftOut));
    }

    private static List<Finding> byKind(List<Finding> leftOut) {
        var kinds = new LinkedHashMap<String, List<Finding>>();
        leftOut.forEach(each -> kinds.computeIfAbsent(each.code() + each.sentence(), kind -> new ArrayList<>())
                .add(each));
        return kinds.values().stream().map(same -> same.get(0).at(same.size())).toList();
    }
}
