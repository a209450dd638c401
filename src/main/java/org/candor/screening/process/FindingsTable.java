package org.candor.screening.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.candor.screening.FactCases;
import org.candor.screening.Hit;
import org.candor.screening.RuleSet;
import org.candor.screening.Screening;
import org.candor.screening.TryOut;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/**
 * A table of findings: facts to what somebody must know (clinical rule table D1, and those of the day and between sessions). A row gives
 * what {@link Hit} reads; the cases that a clinician signed off must come out as they did, on each day on which rows begin or end (ADR-0025).
 */
class FindingsTable implements RuleTable {
    private static final int MOST_FAILED = 20;
    private static final int MOST_ROWS = 2_000;
    private static final UUID NOBODY = new UUID(0, 0);

    private final RuleSet set;

    FindingsTable(RuleSet set) {
        this.set = set;
    }

    @Override
    public String key() {
        return set.key();
    }

    @Override
    public String file() {
        return set.file();
    }

    @Override
    public String decision() {
        return set.decision();
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
        return set.catalogue().knows(fact);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "ruleId", "a name of 1 to 10 capitals and digits, other than E1 and E2", true, this::isRuleId),
                Column.oneOf("outcome", set.outcomes().stream().map(Enum::name).toArray(String[]::new)),
                Column.oneOf("severity", "C", "H", "M", "L"),
                Column.text("reason", 300),
                Column.text("action", 100),
                Column.oneOf("override", "MD", "CL", "FIX", "N", "-"),
                new Column(
                        "facts", "known facts with a space between, such as sbp or cond:avm|ich", false, this::isFacts),
                Column.text("source", 200),
                new Column(
                        "effectiveFrom", "a day such as 2026-12-31, from " + Hit.FIRST_DAY + " on", false, this::isDay),
                new Column(
                        "effectiveTo",
                        "a day such as 2026-12-31, or an empty text",
                        false,
                        text -> text.isEmpty() || isDay(text)));
    }

    private boolean isRuleId(String text) {
        return text.matches("[A-Z][A-Z0-9]{0,9}") && !Set.of("E1", "E2").contains(text);
    }

    private boolean isDay(String text) {
        try {
            return !LocalDate.parse(text).isBefore(Hit.FIRST_DAY);
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }

    private boolean isFacts(String text) {
        for (var token : text.split(" ", -1)) {
            var name = token.matches("\\w+([?]|:\\w+(\\|\\w+)*)?") ? token.replaceFirst("[:?].*", "") : "";
            if (set.catalogue().entry(name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Finding> tried(Trial trial) {
        var findings = new ArrayList<Finding>();
        var tried = new LinkedHashMap<FactCases.Row, List<Fired>>();
        for (var signedOff : set.cases().rows()) {
            try {
                tried.put(signedOff, fired(signedOff, trial));
            } catch (RuntimeException broken) {
                findings.add(
                        FindingCode.FAILS.on(trial.table(), words(signedOff), String.valueOf(broken.getMessage())));
            }
        }
        for (var day : turns(tried.values())) {
            tried.forEach((signedOff, rows) -> tried(signedOff, rows, day, trial, findings));
        }
        return findings.stream().distinct().limit(MOST_FAILED).toList();
    }

    /** A row of the draft that holds for a case, whenever it is in force. */
    private record Fired(String row, Hit hit) {}

    private List<Fired> fired(FactCases.Row signedOff, Trial trial) {
        return trial.rows().of(set.cases().factsOf(signedOff.facts()).asMap()).stream()
                .map(row -> new Fired(row.id(), Hit.of(row.gives())))
                .toList();
    }

    /** The days on which what holds for a case may become something else. */
    private static Set<LocalDate> turns(Collection<List<Fired>> tried) {
        var days = new TreeSet<>(Set.of(Hit.FIRST_DAY));
        tried.stream().flatMap(List::stream).map(Fired::hit).forEach(hit -> {
            days.add(hit.from());
            hit.to().ifPresent(last -> days.add(last.plusDays(1)));
        });
        return days;
    }

    private void tried(FactCases.Row signedOff, List<Fired> rows, LocalDate day, Trial trial, List<Finding> findings) {
        var inForce = rows.stream().filter(each -> each.hit().isInForce(day)).toList();
        var fired = inForce.stream()
                .filter(each -> each.hit().isOf(signedOff.rule()))
                .findFirst();
        var place = fired.map(Fired::row).orElse(trial.table());
        if (fired.isPresent() != signedOff.fires()) {
            findings.add(FindingCode.SIGNED_OFF_CASE.on(
                    place, signedOff.rule(), words(signedOff), signedOff.fires() ? "hold" : "not hold"));
        }
        var outcome = outcome(signedOff, inForce.stream().map(Fired::hit).toList());
        if (!outcome.equals(signedOff.outcome())) {
            findings.add(FindingCode.SIGNED_OFF_OUTCOME.on(
                    place, signedOff.rule(), words(signedOff), signedOff.outcome(), outcome));
        }
    }

    /** What comes of these rows for somebody who has no findings yet. */
    private String outcome(FactCases.Row signedOff, List<Hit> hits) {
        if (set == RuleSet.DAY_OF) {
            return TryOut.worst(hits.stream());
        }
        var facts = set.cases().factsOf(signedOff.facts());
        var found = new Screening(NOBODY, facts, "", Instant.EPOCH).merge(List.of(), hits);
        var isComplete = set != RuleSet.INTAKE || facts.complete();
        return OutcomeTable.Queue.least(Screening.summary(found, isComplete)).outcome();
    }

    private static String words(FactCases.Row signedOff) {
        return signedOff.rule().equals("BASE") ? signedOff.why() : signedOff.facts();
    }
}
