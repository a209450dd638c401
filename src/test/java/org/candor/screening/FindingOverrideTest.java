package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who overrides what: two licensed clinicians, one of them the medical director, and never a rule without exception. */
class FindingOverrideTest {
    private static final FindingOverride.By DIRECTOR =
            new FindingOverride.By(new UUID(0, 1), "Dr. Miguel Santos", true, true);
    private static final FindingOverride.By CLINICIAN =
            new FindingOverride.By(new UUID(0, 2), "Dr. Adaeze Okafor", false, true);
    private static final FindingOverride.By ANOTHER =
            new FindingOverride.By(new UUID(0, 3), "Dr. Lin Zhao", false, true);
    private static final FindingOverride.By UNLICENSED =
            new FindingOverride.By(new UUID(0, 4), "Dr. No Licence", true, false);

    @Test
    void either_of_the_two_may_begin() {
        for (var pair : List.of(List.of(DIRECTOR, CLINICIAN), List.of(CLINICIAN, DIRECTOR))) {
            var finding = found("cond=[strokeOld]", "R36");
            var override = FindingOverride.ask(finding, pair.get(0), " Cleared ", RuleTable.NOW);
            assertTrue(finding.isBlocking(), "asked is not closed");

            override.confirm(pair.get(1), RuleTable.NOW);
            finding.overridden(override);

            assertFalse(finding.isBlocking());
            assertEquals("Cleared", finding.getClosedReason());
        }
    }

    @Test
    void nobody_is_both_of_the_two() {
        var override = asked(DIRECTOR);

        refused(ScreeningRefusal.OWN_OVERRIDE, () -> override.confirm(DIRECTOR, RuleTable.NOW));
        refused(ScreeningRefusal.OWN_OVERRIDE, () -> override.refuse(DIRECTOR, "No", RuleTable.NOW));
        assertTrue(override.isWaiting());
    }

    @Test
    void one_of_the_two_is_the_medical_director() {
        var override = asked(CLINICIAN);

        refused(ScreeningRefusal.NEEDS_DIRECTOR, () -> override.confirm(ANOTHER, RuleTable.NOW));
    }

    @Test
    void both_hold_a_licence() {
        refused(ScreeningRefusal.NOT_LICENSED, () -> asked(UNLICENSED));
        refused(ScreeningRefusal.NOT_LICENSED, () -> asked(CLINICIAN).confirm(UNLICENSED, RuleTable.NOW));
    }

    @Test
    void what_was_answered_is_not_answered_again_and_a_refusal_says_why() {
        var override = asked(CLINICIAN);
        refused(ScreeningRefusal.REASON_MISSING, () -> asked(CLINICIAN).refuse(DIRECTOR, " ", RuleTable.NOW));

        override.refuse(DIRECTOR, "Ask neurology first", RuleTable.NOW);

        refused(ScreeningRefusal.NO_OVERRIDE_WAITS, () -> override.confirm(DIRECTOR, RuleTable.NOW));
        refused(ScreeningRefusal.NEEDS_TWO, () -> found("cond=[strokeOld]", "R36")
                .overridden(override));
    }

    @Test
    void a_rule_without_exception_one_that_needs_a_fact_and_one_that_a_clinician_closes_are_not_asked_for() {
        refused(ScreeningRefusal.NEVER_CLOSED, () -> asked(found("cond=[aneurysm]", "R32")));
        refused(ScreeningRefusal.NEEDS_NEW_FACT, () -> asked(found("lftDays=null", "R46")));
        refused(ScreeningRefusal.NOT_OF_TWO, () -> asked(found("sbp=148", "R31")));
        refused(
                ScreeningRefusal.REASON_MISSING,
                () -> FindingOverride.ask(found("cond=[strokeOld]", "R36"), CLINICIAN, " ", RuleTable.NOW));
    }

    private static FindingOverride asked(FindingOverride.By author) {
        return FindingOverride.ask(found("cond=[strokeOld]", "R36"), author, "Cleared", RuleTable.NOW);
    }

    private static void asked(Finding finding) {
        FindingOverride.ask(finding, CLINICIAN, "Cleared", RuleTable.NOW);
    }

    private static Finding found(String changes, String rule) {
        var facts = RuleSet.INTAKE.cases().factsOf(changes);
        return new Screening(RuleTable.REQUEST, facts, "table 1", RuleTable.NOW)
                .merge(List.of(), RuleTable.hits(facts)).stream()
                        .filter(finding -> finding.getRuleId().equals(rule))
                        .findFirst()
                        .orElseThrow();
    }

    private static void refused(ScreeningRefusal why, Executable attempt) {
        assertEquals(why, assertThrows(Refusal.class, attempt).reason());
    }
}
