package org.candor.screening.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candor.screening.FactCases;
import org.candor.screening.FactCatalogue;
import org.candor.screening.Facts;
import org.candor.screening.Hit;
import org.candor.screening.Screening;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/**
 * The table of findings: facts to what a reviewer must know (clinical rule table D1). A row gives what {@link Hit} reads;
 * the cases that a clinician signed off must come out as they did (ADR-0025).
 */
public final class ContraindicationsTable implements RuleTable {
    private static final int MOST_FAILED = 20;
    private static final int MOST_ROWS = 2_000;
    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public String key() {
        return Screening.FINDINGS_TABLE;
    }

    @Override
    public String file() {
        return "intake-to-first-visit/contraindications.dmn";
    }

    @Override
    public String decision() {
        return "contraindications";
    }

    /** Every row that holds counts, not only the first. */
    @Override
    public Set<String> hitPolicies() {
        return Set.of("COLLECT");
    }

    @Override
    public int mostRows() {
        return MOST_ROWS;
    }

    @Override
    public boolean knows(String fact) {
        return Facts.knows(fact);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column("ruleId", "a name of 1 to 10 capitals and digits, other than E1", true, this::isRuleId),
                Column.oneOf("outcome", "STOP", "REVIEW", "INFO"),
                Column.oneOf("severity", "C", "H", "M", "L"),
                Column.text("reason", 300),
                Column.text("action", 100),
                Column.oneOf("override", "MD", "CL", "FIX", "N", "-"),
                new Column(
                        "facts", "known facts with a space between, such as sbp or cond:avm|ich", false, this::isFacts),
                Column.text("source", 200));
    }

    private boolean isRuleId(String text) {
        return text.matches("[A-Z][A-Z0-9]{0,9}")
                && !text.equals(Hit.tableFailed().ruleId());
    }

    private boolean isFacts(String text) {
        for (var token : text.split(" ", -1)) {
            var name = token.matches("\\w+(:\\w+(\\|\\w+)*)?") ? token.replaceFirst(":.*", "") : "";
            if (FactCatalogue.baseline().entry(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Finding> tried(Trial trial) {
        var findings = new ArrayList<Finding>();
        for (var signedOff : FactCases.rows()) {
            if (findings.size() < MOST_FAILED) {
                tried(signedOff, trial, findings);
            }
        }
        return findings;
    }

    private static void tried(FactCases.Row signedOff, Trial trial, List<Finding> findings) {
        var facts = FactCases.factsOf(signedOff.facts());
        try {
            var rows = trial.rows().of(facts.asMap());
            var hits = rows.stream().map(row -> Hit.of(row.gives())).toList();
            var fired = rows.stream()
                    .filter(row -> signedOff.rule().equals(row.gives().get("ruleId")))
                    .findFirst();
            if (fired.isPresent() != signedOff.fires()) {
                findings.add(FindingCode.SIGNED_OFF_CASE.on(
                        fired.map(row -> row.id()).orElse(trial.table()),
                        signedOff.rule(),
                        words(signedOff),
                        signedOff.fires() ? "hold" : "not hold"));
            }
            var outcome = outcome(facts, hits);
            if (!outcome.equals(signedOff.outcome())) {
                findings.add(FindingCode.SIGNED_OFF_OUTCOME.on(
                        fired.map(row -> row.id()).orElse(trial.table()),
                        signedOff.rule(),
                        words(signedOff),
                        signedOff.outcome(),
                        outcome));
            }
        } catch (RuntimeException broken) {
            findings.add(FindingCode.FAILS.on(trial.table(), words(signedOff), String.valueOf(broken.getMessage())));
        }
    }

    /** What comes of these rows for a request that has no findings yet. */
    private static String outcome(Facts facts, List<Hit> hits) {
        var found = new Screening(NOBODY, facts, "", Instant.EPOCH).merge(List.of(), hits);
        return OutcomeTable.Queue.least(Screening.summary(found, facts.complete()))
                .outcome();
    }

    private static String words(FactCases.Row signedOff) {
        return signedOff.rule().equals("BASE") ? signedOff.why() : signedOff.facts();
    }
}
