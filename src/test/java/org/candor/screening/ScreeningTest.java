package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;

/** What a second run keeps, clears and opens again, and who may close what. */
class ScreeningTest {
    private static final UUID REVIEWER = new UUID(0, 7);
    private final List<Finding> kept = new ArrayList<>();
    private int runs;

    @Test
    void a_run_that_finds_the_same_adds_nothing() {
        run("sbp=148");
        run("sbp=148");

        assertEquals(1, kept.size());
        assertEquals(Finding.State.OPEN, kept.get(0).getState());
    }

    @Test
    void a_closed_finding_stays_closed_while_its_facts_are_the_same() {
        run("sbp=148");
        close("R31");

        run("sbp=148 hr=120");

        assertEquals(Finding.State.CLOSED, finding("R31").getState());
        assertEquals(Finding.State.OPEN, finding("R37").getState());
    }

    @Test
    void a_closed_finding_comes_back_when_its_fact_changed() {
        run("sbp=148");
        close("R31");

        run("sbp=152");

        var states = kept.stream()
                .filter(each -> each.getRuleId().equals("R31"))
                .map(Finding::getState)
                .toList();
        assertEquals(List.of(Finding.State.CLOSED, Finding.State.OPEN), states);
    }

    @Test
    void a_rule_that_no_longer_holds_clears_its_finding_and_the_same_facts_open_it_again() {
        run("sbp=148");
        run("sbp=130");
        assertEquals(Finding.State.CLEARED, finding("R31").getState());

        run("sbp=148");
        assertEquals(Finding.State.OPEN, finding("R31").getState());
        assertEquals(1, kept.size());
    }

    @Test
    void another_condition_leaves_a_closed_finding_closed() {
        run("cond=[cad]");
        close("R34");

        run("cond=[cad|cystitis]");

        assertEquals(Finding.State.CLOSED, finding("R34").getState());
        assertEquals(Finding.State.OPEN, finding("R48").getState());
    }

    @Test
    void the_answer_is_kept_in_words() {
        run("sbp=148 dbp=92");

        assertEquals(
                "Systolic pressure (mmHg): 148; Diastolic pressure (mmHg): 92",
                finding("R31").getAnswer());
    }

    @Test
    void a_rule_without_override_is_never_closed() {
        run("cond=[aneurysm]");

        assertRefused(ScreeningRefusal.NEVER_CLOSED, "R32");
    }

    @Test
    void a_rule_of_the_director_is_closed_by_nobody_alone() {
        run("cond=[strokeOld]");

        assertRefused(ScreeningRefusal.NEEDS_TWO, "R36");
        assertTrue(finding("R36").isBlocking());
    }

    @Test
    void two_override_it_and_it_opens_again_when_its_fact_changes() {
        run("cond=[strokeOld|difficultAirway]");
        overridden("R54", "R36");
        assertFalse(finding("R36").isBlocking());

        run("cond=[strokeOld|difficultAirway|cad]");
        assertFalse(finding("R54").isBlocking(), "another condition is no fact of it");

        run("cond=[strokeOld|difficultAirway|porphyria]");
        assertTrue(finding("R54").isBlocking(), "its own condition is");
        assertFalse(finding("R36").isBlocking());
    }

    private void overridden(String... rules) {
        for (var rule : rules) {
            var director = new FindingOverride.By(new UUID(0, 8), "Dr. Miguel Santos", true, true);
            var clinician = new FindingOverride.By(REVIEWER, "Dr. Adaeze Okafor", false, true);
            var override = FindingOverride.ask(finding(rule), clinician, "Cleared by a specialist", RuleTable.NOW);
            override.confirm(director, RuleTable.NOW);
            finding(rule).overridden(override);
        }
    }

    @Test
    void a_rule_that_needs_a_new_fact_is_not_closed_by_words() {
        run("lftDays=null");

        assertRefused(ScreeningRefusal.NEEDS_NEW_FACT, "R46");
    }

    @Test
    void a_finding_is_closed_once_and_with_a_reason() {
        run("sbp=148");
        var blank = assertThrows(Refusal.class, () -> finding("R31").close(REVIEWER, "  ", RuleTable.NOW));
        assertEquals(ScreeningRefusal.REASON_MISSING, blank.reason());

        close("R31");

        assertRefused(ScreeningRefusal.NOT_OPEN, "R31");
    }

    @Test
    void a_table_that_failed_asks_for_a_person_and_is_never_the_ordinary_queue() {
        var facts = Facts.of(RuleSet.INTAKE.cases().plain());
        var failed = new Screening(RuleTable.REQUEST, facts, "none", RuleTable.NOW)
                .merge(List.of(), List.of(Hit.tableFailed(RuleSet.INTAKE)));

        assertEquals(
                "flagged",
                RuleTable.outcome(Screening.summary(failed, facts.complete())).queue());
    }

    @Test
    void findings_are_listed_worst_first() {
        run("sbp=148 cond=[aneurysm] indication=[ptsd] age=70");

        var order = kept.stream()
                .sorted(Screening.WORST_FIRST)
                .map(Finding::getRuleId)
                .toList();
        assertEquals(List.of("R32", "R31", "R14", "R20"), order);
    }

    @Test
    void the_print_of_all_facts_changes_with_a_fact_but_not_with_its_age() {
        var before = RuleSet.INTAKE.cases().factsOf("sbp=148 vitalsAgeDays=1").fingerprint();

        assertEquals(
                before,
                RuleSet.INTAKE.cases().factsOf("sbp=148 vitalsAgeDays=9").fingerprint());
        assertNotEquals(
                before,
                RuleSet.INTAKE.cases().factsOf("sbp=149 vitalsAgeDays=1").fingerprint());
    }

    private void run(String changes) {
        var facts = RuleSet.INTAKE.cases().factsOf(changes);
        var now = RuleTable.NOW.plus(Duration.ofDays(runs++));
        kept.addAll(new Screening(RuleTable.REQUEST, facts, "table 1", now).merge(kept, RuleTable.hits(facts)));
    }

    private void close(String rule) {
        finding(rule).close(REVIEWER, "Seen, repeated on the day", RuleTable.NOW);
    }

    private void assertRefused(ScreeningRefusal why, String rule) {
        var refusal = assertThrows(Refusal.class, () -> finding(rule).close(REVIEWER, "reason", RuleTable.NOW));
        assertEquals(why, refusal.reason());
        assertTrue(kept.size() > 0);
    }

    private Finding finding(String rule) {
        return kept.stream()
                .filter(each -> each.getRuleId().equals(rule))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
