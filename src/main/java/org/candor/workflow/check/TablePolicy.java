package org.candor.workflow.check;

import java.util.ArrayList;
import java.util.List;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.candor.workflow.engine.dmn.ParsedTable;

/**
 * What a rule table must be before it may be asked about a patient: an allow-list of elements and of FEEL, the columns that
 * the code reads, and then a trial: the practice's policy over all that can be asked, or its signed-off cases (ADR-0025).
 */
final class TablePolicy {
    private static final int MOST_FINDINGS = 200;

    private TablePolicy() {}

    /** Checks a file that was read; nothing of it is evaluated while there is any finding. */
    static List<Finding> check(DrawnElement root, byte[] bytes, RuleTable table) {
        var findings = new ArrayList<>(TableElements.LIST.check(root));
        if (findings.isEmpty()) {
            findings.addAll(new TableRules(root, table).check());
        }
        if (findings.isEmpty()) {
            findings.addAll(checkContent(root, bytes, table));
        }
        return List.copyOf(findings.subList(0, Math.min(findings.size(), MOST_FINDINGS)));
    }

    /** The file's own decision says which table it is. */
    static List<Finding> check(DrawnElement root, byte[] bytes) {
        var decision = root.child("dmn:decision").map(DrawnElement::id).orElse("");
        return RuleTable.all().stream()
                .filter(table -> table.decision().equals(decision))
                .findFirst()
                .map(table -> check(root, bytes, table))
                .orElseGet(() -> List.of(FindingCode.UNKNOWN_TABLE.on(decision, decision)));
    }

    private static List<Finding> checkContent(DrawnElement root, byte[] bytes, RuleTable table) {
        var drawn = root.all()
                .filter(each -> each.is("dmn:decisionTable"))
                .findFirst()
                .orElseThrow();
        var texts = new TableTexts(table);
        var findings = texts.check(drawn, MOST_FINDINGS);
        return findings.isEmpty()
                ? table.tried(new RuleTable.Trial(drawn.id(), ParsedTable.toBeTried(bytes)::rows, texts.numbers()))
                : findings;
    }
}
