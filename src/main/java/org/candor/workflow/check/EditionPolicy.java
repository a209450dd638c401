package org.candor.workflow.check;

import java.util.ArrayList;
import java.util.List;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/**
 * What a drawing must be before it may run: an allow-list, because an edition is code that the server runs.
 *
 * <p>The same check stands before every way to publish and again in the engine's own parser. Every finding names a
 * code, the element and a sentence; what is unknown is refused. It does not judge whether approval and consent stay
 * unavoidable: at booking that is the gate's work, in the code.
 */
public final class EditionPolicy {
    private static final int MOST_FINDINGS = 200;

    private final StepCatalogue catalogue;

    public EditionPolicy(StepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The policy over the catalogue that ships with this application. */
    public static EditionPolicy shipped() {
        return new EditionPolicy(StepCatalogue.shipped());
    }

    /** Checks the exact bytes of a drawing whose process may be any of the catalogue's. */
    public List<Finding> check(byte[] bpmn) {
        return check(bpmn, "");
    }

    /**
     * Checks the exact bytes of a drawing that is to become an edition of this workflow.
     *
     * @return why it is refused; empty when it may be published
     */
    public List<Finding> check(byte[] bpmn, String key) {
        try {
            var root = DrawingReader.read(bpmn);
            var findings = new ArrayList<>(AllowList.check(root));
            findings.addAll(new DrawingRules(root, catalogue).check(expected(root, key, findings)));
            findings.addAll(new FlowRules(root, catalogue).check());
            return List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS)));
        } catch (DrawingReader.Unreadable unreadable) {
            return List.of(unreadable.finding());
        }
    }

    private String expected(DrawnElement root, String key, List<Finding> findings) {
        if (!key.isEmpty()) {
            return key;
        }
        var own = root.child("bpmn:process").map(DrawnElement::id).orElse("");
        if (catalogue.process(own).isEmpty()) {
            findings.add(FindingCode.UNKNOWN_PROCESS.on(own, own));
        }
        return own;
    }
}
