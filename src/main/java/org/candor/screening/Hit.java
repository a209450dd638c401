package org.candor.screening;

import java.util.Map;

/**
 * One row of the rule table that holds for the facts.
 *
 * @param outcome STOP, REVIEW or INFO
 * @param severity C, H, M or L: crisis, high, medium, low
 * @param facts what the row looks at, in the spelling of {@link Facts#inWords}
 */
public record Hit(
        String ruleId,
        Finding.Outcome outcome,
        Finding.Severity severity,
        String reason,
        String action,
        Override override,
        String facts,
        String source) {

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
    public static Hit tableFailed() {
        return new Hit(
                "E1",
                Finding.Outcome.REVIEW,
                Finding.Severity.H,
                "The rule table could not be evaluated: check every answer by hand.",
                "T1D",
                Override.FACT,
                "",
                "Null safety");
    }

    /** Reads a row as {@code contraindications.dmn} writes it. */
    public static Hit of(Map<String, Object> row) {
        return new Hit(
                text(row, "ruleId"),
                Finding.Outcome.valueOf(text(row, "outcome")),
                Finding.Severity.valueOf(text(row, "severity")),
                text(row, "reason"),
                text(row, "action"),
                Override.ofCode(text(row, "override")),
                text(row, "facts"),
                text(row, "source"));
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.get(name));
    }
}
