package org.candor.workflow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.candor.workflow.proof.Policy;

/**
 * What a drawing must be before it may run: an allow-list, because an edition is code that the server runs;
 * sound, because a request must come to an end; and proven, because no drawing may lead around consent and approval.
 *
 * <p>The same check stands before every way to publish and again in the engine's own parser. Every finding names a
 * code, the element and a sentence; what is unknown is refused. At run time the gate asks again, in the code.
 */
public final class EditionPolicy {
    private static final int MOST_FINDINGS = 200;

    private final StepCatalogue catalogue;
    private final ProofRules proof;
    private final CallRules calls;

    /** @param editions the live drawing of a workflow that may be called, by key */
    public EditionPolicy(StepCatalogue catalogue, Policy policy, Function<String, Optional<DrawnElement>> editions) {
        this.catalogue = catalogue;
        this.proof = new ProofRules(catalogue, policy, editions);
        this.calls = new CallRules(catalogue, policy, editions);
    }

    /** The catalogue and the policy that ship with this application, among these drawings. */
    public static EditionPolicy among(Function<String, Optional<DrawnElement>> editions) {
        return new EditionPolicy(StepCatalogue.shipped(), Policy.shipped(), editions);
    }

    /** The catalogue, the policy and the drawings that ship with this application. */
    public static EditionPolicy shipped() {
        return among(ShippedDrawings::drawn);
    }

    /** Checks the exact bytes of a drawing whose process may be any of the catalogue's, or of any rule table. */
    public List<Finding> check(byte[] bytes) {
        return check(bytes, "");
    }

    /**
     * Checks the exact bytes of a drawing or table that is to become an edition of this workflow or rule table.
     *
     * @return why it is refused; empty when it may be published
     */
    public List<Finding> check(byte[] bytes, String key) {
        try {
            var root = DrawingReader.read(bytes);
            var table = RuleTable.of(key);
            if (table.isPresent()) {
                return TablePolicy.check(root, bytes, table.get());
            }
            if (key.isEmpty() && root.is("dmn:definitions")) {
                return TablePolicy.check(root, bytes);
            }
            var findings = new ArrayList<>(AllowList.DRAWING.check(root));
            var own = expected(root, key, findings);
            findings.addAll(new DrawingRules(root, catalogue).check(own));
            findings.addAll(new FlowRules(root, catalogue).check());
            findings.addAll(calls.returns(root, own));
            if (findings.isEmpty()) {
                findings.addAll(proof.check(root));
            }
            if (findings.isEmpty()) {
                findings.addAll(calls.callers(root, own));
            }
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
