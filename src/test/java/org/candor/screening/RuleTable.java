package org.candor.screening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.candor.workflow.Decisions;
import org.candor.workflow.check.ShippedDrawings;
import org.candor.workflow.engine.EngineDecisions;
import org.candor.workflow.engine.dmn.ParsedTable;

/** The shipped rules, evaluated as the portal does, without a container. */
final class RuleTable {
    static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    static final UUID REQUEST = new UUID(0, 20418);
    private static final Decisions TABLES = new EngineDecisions();
    private static final ScreeningRules INTAKE = rules(RuleSet.INTAKE);

    /**
     * One row as it is written.
     *
     * @param text all cells up to the facts
     */
    record Written(String id, String when, String text, String facts) {}

    private RuleTable() {}

    static ScreeningRules rules(RuleSet set) {
        return rules(set, bytes(set.key()));
    }

    static ScreeningRules rules(RuleSet set, byte[] table) {
        return rules(set, table, TABLES);
    }

    /** For very many facts that are much alike; the same FEEL, which remembers. */
    static ScreeningRules remembering(RuleSet set, byte[] table) {
        var parsed = new HashMap<byte[], ParsedTable>();
        return rules(
                set, table, (bytes, facts) -> parsed.computeIfAbsent(bytes, ParsedTable::toBeTried).rows(facts).stream()
                        .map(ParsedTable.Row::gives)
                        .toList());
    }

    private static ScreeningRules rules(RuleSet set, byte[] table, Decisions decisions) {
        var today = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
        return new ScreeningRules(set, decisions, table, bytes(Screening.OUTCOME_TABLE), today);
    }

    static byte[] bytes(String key) {
        return ShippedDrawings.bytes(key).orElseThrow();
    }

    static List<Written> written(RuleSet set) {
        return Pattern.compile(
                        "_when\"><text>(.*?)</text>(.*?_ruleId\"><text>\"(\\w+)\".*?)_facts\"><text>\"(.*?)\"</text>",
                        Pattern.DOTALL)
                .matcher(new String(bytes(set.key()), StandardCharsets.UTF_8))
                .results()
                .map(row -> new Written(
                        row.group(3),
                        row.group(1).replace("&lt;", "<").replace("&gt;", ">"),
                        row.group(1) + row.group(2),
                        row.group(4)))
                .toList();
    }

    static List<Hit> hits(Facts facts) {
        return INTAKE.hits(facts, "a test");
    }

    static List<Finding> findings(Facts facts) {
        return new Screening(REQUEST, facts, "table 1", NOW).merge(List.of(), hits(facts));
    }

    static ScreeningRules.Verdict outcome(Facts facts) {
        return outcome(Screening.summary(findings(facts), facts.complete()));
    }

    static ScreeningRules.Verdict outcome(Map<String, Object> summary) {
        return INTAKE.verdict(summary, "a test");
    }

    /** What a try-out of these facts comes to. */
    static TryOut.Answer answer(ScreeningRules rules, Facts facts) {
        return TryOut.of(rules, new Given(rules.set(), facts, false, Map.of()));
    }
}
