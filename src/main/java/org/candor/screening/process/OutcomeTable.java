package org.candor.screening.process;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candor.screening.Screening;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * The table of queues: what the findings add up to (clinical rule table D2). All that it can be asked is tried, and it may be
 * more careful than the policy, never less: "ordinary" needs complete facts and nothing open (INV-18, ADR-0025).
 */
public final class OutcomeTable implements RuleTable {
    private static final int MOST_NUMBERS = 6;
    private static final int MOST_ROWS = 30;
    private static final int MOST_FAILED = 20;
    private static final BigDecimal MOST_FINDINGS = BigDecimal.valueOf(1_000_000);

    /** Where a request waits, the least careful first. */
    enum Queue {
        ORDINARY("PROCEED"),
        FLAGGED("NEEDS_REVIEW"),
        STOPPED("STOP");

        private final String outcome;

        Queue(String outcome) {
            this.outcome = outcome;
        }

        String outcome() {
            return outcome;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Queue> of(@Nullable Object word) {
            return Arrays.stream(values())
                    .filter(each -> each.word().equals(word))
                    .findFirst();
        }

        /** The least that a summary needs; what is not known counts as bad. */
        static Queue least(Map<String, ?> summary) {
            if (Boolean.TRUE.equals(summary.get("crisis")) || isSome(summary.get("stops"))) {
                return STOPPED;
            }
            var nothing = Boolean.FALSE.equals(summary.get("crisis"))
                    && isNone(summary.get("stops"))
                    && isNone(summary.get("reviews"));
            return nothing && Boolean.TRUE.equals(summary.get("completeness")) ? ORDINARY : FLAGGED;
        }

        private static boolean isSome(@Nullable Object count) {
            return count instanceof Number number && number.longValue() > 0;
        }

        private static boolean isNone(@Nullable Object count) {
            return count instanceof Number number && number.longValue() == 0;
        }
    }

    @Override
    public String key() {
        return Screening.OUTCOME_TABLE;
    }

    @Override
    public String file() {
        return "intake-to-first-visit/screening-outcome.dmn";
    }

    @Override
    public String decision() {
        return "screeningOutcome";
    }

    @Override
    public Set<String> hitPolicies() {
        return Set.of("UNIQUE", "FIRST", "COLLECT");
    }

    @Override
    public int mostRows() {
        return MOST_ROWS;
    }

    @Override
    public boolean knows(String fact) {
        return Set.of("crisis", "stops", "reviews", "completeness").contains(fact);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.oneOf("outcome", "STOP", "NEEDS_REVIEW", "PROCEED"),
                Column.oneOf("queue", "ordinary", "flagged", "stopped"));
    }

    @Override
    public List<Finding> tried(Trial trial) {
        if (trial.numbers().size() > MOST_NUMBERS) {
            return List.of(FindingCode.TOO_MANY_NUMBERS.on(
                    trial.table(), trial.numbers().size(), MOST_NUMBERS));
        }
        var findings = new ArrayList<Finding>();
        for (var summary : summaries(counts(trial.numbers()))) {
            if (findings.size() < MOST_FAILED) {
                tried(summary, trial, findings);
            }
        }
        return findings;
    }

    private static void tried(Map<String, @Nullable Object> summary, Trial trial, List<Finding> findings) {
        try {
            var row = trial.rows().of(summary).stream().findFirst();
            if (row.isEmpty()) {
                findings.add(FindingCode.NO_QUEUE.on(trial.table(), words(summary)));
                return;
            }
            var queue = Queue.of(row.get().gives().get("queue"));
            var least = Queue.least(summary);
            if (queue.isEmpty() || queue.get().compareTo(least) < 0) {
                var given = queue.map(Queue::word).orElse("");
                findings.add(FindingCode.TOO_LENIENT.on(row.get().id(), words(summary), given, least.word()));
            }
        } catch (RuntimeException broken) {
            findings.add(FindingCode.FAILS.on(trial.table(), words(summary), String.valueOf(broken.getMessage())));
        }
    }

    /** A cell can only compare with a written number: one below, at and above each stands for all others. */
    private static List<@Nullable Long> counts(Set<BigDecimal> numbers) {
        var counts = new TreeSet<>(Set.of(0L, 1L, 2L));
        for (var number : numbers) {
            var at = (long) Math.floor(number.min(MOST_FINDINGS).doubleValue());
            for (long near = at - 1; near <= at + 2; near++) {
                counts.add(Math.max(0, near));
            }
        }
        var all = new ArrayList<@Nullable Long>(counts);
        all.add(null);
        return all;
    }

    private static List<Map<String, @Nullable Object>> summaries(List<@Nullable Long> counts) {
        var summaries = new ArrayList<Map<String, @Nullable Object>>();
        for (var crisis : Arrays.asList(true, false, null)) {
            for (var complete : Arrays.asList(true, false, null)) {
                for (var stops : counts) {
                    for (var reviews : counts) {
                        var summary = new LinkedHashMap<String, @Nullable Object>();
                        summary.put("crisis", crisis);
                        summary.put("stops", stops);
                        summary.put("reviews", reviews);
                        summary.put("completeness", complete);
                        summaries.add(summary);
                    }
                }
            }
        }
        return summaries;
    }

    private static String words(Map<String, @Nullable Object> summary) {
        return summary.entrySet().stream()
                .map(each -> each.getKey() + " = " + (each.getValue() == null ? "not known" : each.getValue()))
                .collect(joining(", "));
    }
}
