package org.candor.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.candor.intake.DrugClasses;
import org.candor.intake.FactReader;
import org.candor.intake.IntakeSections;
import org.candor.intake.SampleIntake;
import org.candor.questionnaire.Scoring;
import org.junit.jupiter.api.Test;

/** The two sample intakes through the tables: one plausible case for review, one that must stop. */
class SampleScreeningTest {
    private static final LocalDate TODAY = LocalDate.ofInstant(RuleTable.NOW, ZoneOffset.UTC);

    @Test
    void the_crps_intake_goes_to_review_for_its_medicines_the_opioid_dose_and_a_liver_panel() {
        var facts = facts(SampleIntake.CRPS, Map.of());

        assertEquals(List.of("mme"), facts.missing(), "a nurse works out the dose; the patient is not asked");
        assertEquals(List.of("Q1", "R46", "R86"), rules(facts));
        assertEquals("flagged", RuleTable.outcome(facts).queue());
    }

    @Test
    void results_of_the_nurse_leave_only_what_a_clinician_must_weigh() {
        var facts = facts(
                SampleIntake.CRPS,
                Map.of("altXuln", result(Recordable.ALT_XULN, "0.7"), "mme", result(Recordable.MME, "15")));

        assertEquals(List.of(), facts.missing());
        assertEquals(List.of("R84", "R86"), rules(facts));
    }

    private static RecordedFact result(Recordable what, String given) {
        return new RecordedFact(RuleTable.REQUEST, what, given, TODAY.minusDays(3), new UUID(0, 1), RuleTable.NOW);
    }

    @Test
    void the_aneurysm_intake_stops() {
        var facts = facts(SampleIntake.ANEURYSM, Map.of());

        assertTrue(rules(facts).contains("R32"), rules(facts).toString());
        assertEquals("stopped", RuleTable.outcome(facts).queue());
    }

    private static List<String> rules(Facts facts) {
        return RuleTable.hits(facts).stream().map(Hit::ruleId).sorted().toList();
    }

    private static Facts facts(String sample, Map<String, RecordedFact> recorded) {
        var sections = new IntakeSections();
        var read = new FactReader(sections, new Scoring(), new DrugClasses())
                .read(SampleIntake.packet(sections, sample, TODAY), TODAY, Optional.of(RuleTable.NOW), ZoneOffset.UTC);
        var known = new HashMap<>(read.values());
        known.put("statePolicy", "allowed");
        return Facts.of(RecordedFacts.over(known, recorded, TODAY));
    }
}
