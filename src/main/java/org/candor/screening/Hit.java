package org.candor.screening;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row of the rule table that holds for the facts.
 *
 * @param outcome one of those of its {@link RuleSet}
 * @param severity C, H, M or L: crisis, high, medium, low
 * @param facts what the row looks at, in the spelling of {@link Facts#inWords}
 * @param from the first day on which the row is in force, in the practice's zone
 * @param to the last such day
 */
public record Hit(
        String ruleId,
        Finding.Outcome outcome,
        Finding.Severity severity,
        String reason,
        String action,
        Override override,
        String facts,
        String source,
        LocalDate from,
        Optional<LocalDate> to) {

    /** From this day on a table must do what its signed-off cases say; no row can be in force before. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    /** Who may close a finding: nobody, the medical director, the clinician, or only a changed fact. */
    public enum Override {
        NONE,
        MEDICAL_DIRECTOR,
        CLINICIAN,
        FACT;

        static Override ofCode(String code) {
            return switch (code) {
                case "MD" -> MEDICAL_DIRECTOR;
                case "CL" -> CLINICIAN;
                case "FIX" -> FACT;
                default -> NONE;
            };
        }
    }

    /** What stands in for the table when it could not be evaluated: a person must look at everything. */
    public static Hit tableFailed(RuleSet set) {
        return standIn(
                "E1",
                set.careful(),
                "The rule table could not be evaluated: check every answer by hand.",
                "Null safety");
    }

    /** What stands in for values that no rule could compare. */
    static Hit impossible(RuleSet set) {
        return standIn("E2", set.careful(), "A value was given that cannot be: check it.", "Null safety");
    }

    private static Hit standIn(String id, Finding.Outcome outcome, String reason, String source) {
        return new Hit(
                id, outcome, Finding.Severity.H, reason, "T1D", Override.FACT, "", source, FIRST_DAY, Optional.empty());
    }

    /** Whether it is the row of this name, or one that follows it from some day on: R30B follows R30. */
    public boolean isOf(String rule) {
        return ruleId.equals(rule) || ruleId.matches(Pattern.quote(rule) + "[A-Z]");
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }

    /** Reads a row as the tables of findings write it. */
    public static Hit of(Map<String, Object> row) {
        return new Hit(
                text(row, "ruleId"),
                Finding.Outcome.valueOf(text(row, "outcome")),
                Finding.Severity.valueOf(text(row, "severity")),
                text(row, "reason"),
                text(row, "action"),
                Override.ofCode(text(row, "override")),
                text(row, "facts"),
                text(row, "source"),
                LocalDate.parse(text(row, "effectiveFrom")),
                Optional.of(text(row, "effectiveTo"))
                        .filter(to -> !to.isEmpty())
                        .map(LocalDate::parse));
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.get(name));
    }
}
