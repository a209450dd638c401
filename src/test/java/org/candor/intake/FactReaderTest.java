package org.candor.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactReaderTest {

    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm|";
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private final IntakeSections sections = new IntakeSections();
    private final FactReader reader = new FactReader();

    @Test
    void a_complete_intake_gives_the_rules_every_fact_they_need() {
        var facts = read(crps());

        assertEquals(46, facts.get("age"));
        assertEquals("OR", facts.get("state"));
        assertEquals("f", facts.get("sexForScore"));
        assertEquals(Set.of("crps"), facts.get("indication"));
        assertEquals(126, facts.get("sbp"));
        assertEquals(3, facts.get("vitalsAgeDays"));
        assertEquals(new BigDecimal("68.9"), facts.get("weightKg"));
        assertEquals(new BigDecimal("25.3"), facts.get("bmi"));
        assertEquals(Set.of(), facts.get("cond"));
        assertEquals(Set.of("cnsDepressant", "gabapentinoid", "opioid"), facts.get("rx"));
        assertEquals(Set.of(), facts.get("allergy"));
        assertEquals("yes", facts.get("escort"));
        assertEquals(true, facts.get("noDriveAgreed"));
        assertEquals(false, facts.get("dangerNow"));
        assertEquals(false, facts.get("osaUntreated"));
        assertEquals(0, facts.get("phq9Item9"));
        assertEquals(8, facts.get("phq9Total"));
        assertEquals(new BigDecimal("7.0"), facts.get("pegScore"));
        assertEquals(1, facts.get("auditC"));
        assertEquals(true, facts.get("auditQ1only"));
        assertEquals(0, facts.get("drugItem"));
        assertFalse(facts.containsKey("dast10"), "nobody is asked the DAST-10");
        assertEquals("complete", facts.get("suicideScreenStatus"));
        assertEquals(Map.of("q1", "no", "q2", "no", "q3", "no", "q4", "no"), facts.get("asq"));
        assertEquals("not-needed", facts.get("interpreterPlan"));
        assertEquals(List.of(), facts.get("unsure"));
        assertEquals(List.of("mme"), facts.get("missing"));
    }

    @Test
    void a_medicine_that_nobody_knows_is_listed_for_the_nurse() {
        assertEquals(
                List.of("Vitamin D"),
                reader.read(crps(), TODAY, Optional.empty(), ZoneOffset.UTC).unmatchedMedicines());
    }

    @Test
    void a_picked_medicine_tells_the_rules_what_its_name_told_them() {
        var picked = with(crps(), "medicines", "medicines.0.name", RXNORM + "25480|Neurontin (gabapentin)");

        assertEquals(read(crps()).get("rx"), read(picked).get("rx"));
        assertEquals(read(crps()), read(picked));
    }

    @Test
    void a_picked_allergy_is_an_allergy_to_its_ingredient() {
        var picked = with(crps(), "allergies", "allergies.0.substance", RXNORM + "7804|OxyContin (oxycodone)");

        assertEquals(Set.of("oxycodone"), read(picked).get("allergy"));
    }

    @Test
    void a_picked_illness_tells_the_rules_what_its_code_alone_says() {
        var picked = with(
                crps(), "conditions", "illnesses.0.illness", "http://snomed.info/sct|49436004|Atrial fibrillation");

        assertEquals(Set.of("arrhythmia"), read(picked).get("cond"));
        assertEquals(List.of(), read(picked).get("inconsistent"));
    }

    @Test
    void a_picked_illness_that_the_history_denies_goes_to_a_nurse() {
        var picked = with(crps(), "conditions", "illnesses.0.illness", "http://snomed.info/sct|22298006|Heart attack");

        assertEquals(Set.of(), read(picked).get("cond"));
        assertEquals(List.of("cond"), read(picked).get("inconsistent"));
    }

    @Test
    void an_illness_in_own_words_changes_no_fact() {
        assertEquals(read(crps()), read(with(crps(), "conditions", "illnesses.0.illness", "heart attack long ago")));
    }

    @Test
    void not_sure_is_never_no() {
        var facts = read(with(crps(), "your-home", "soleCaregiver", "not-sure"));

        assertFalse(facts.containsKey("soleCaregiver"));
        assertEquals(List.of("soleCaregiver"), facts.get("unsure"));
    }

    @Test
    void prefer_not_to_say_leaves_the_fact_missing() {
        var facts = read(with(crps(), "safety", "unsafeHome", "prefer-not-to-say"));

        assertFalse(facts.containsKey("unsafeHome"));
        assertTrue(missing(facts).contains("unsafeHome"));
    }

    @Test
    void no_cuff_leaves_blood_pressure_missing() {
        var facts = read(with(crps(), "vitals", "hasCuff", "no-cuff"));

        assertFalse(facts.containsKey("sbp"));
        assertTrue(missing(facts).containsAll(List.of("sbp", "dbp", "hr", "vitalsAgeDays")));
    }

    @Test
    void an_aneurysm_and_a_past_trial_count_reach_the_rules() {
        var facts = read(SampleIntake.packet(sections, SampleIntake.ANEURYSM, TODAY));

        assertEquals(Set.of("aneurysm"), facts.get("cond"));
        assertEquals(3, facts.get("priorTrials"));
        assertEquals("n/a", facts.get("pregStatus"));
        assertEquals(false, facts.get("breastfeeding"));
        assertEquals(0, facts.get("mme"));
        assertEquals(List.of(), facts.get("missing"));
    }

    @Test
    void a_refused_suicide_question_is_not_a_complete_screen() {
        var facts = read(with(crps(), "asq", "asq-3", "asq-refused"));

        assertEquals("refused", facts.get("suicideScreenStatus"));
        assertEquals(Map.of("q1", "no", "q2", "no", "q3", "refuse", "q4", "no"), facts.get("asq"));
    }

    @Test
    void sleep_apnea_without_treatment_is_told_apart() {
        var osa = with(crps(), "conditions", "lungs", "osa");

        assertEquals(true, read(with(osa, "conditions", "cpap", "no")).get("osaUntreated"));
        assertEquals(false, read(with(osa, "conditions", "cpap", "yes")).get("osaUntreated"));
        assertFalse(read(with(osa, "conditions", "cpap", "not-sure")).containsKey("osaUntreated"));
    }

    @Test
    void a_lower_number_above_the_upper_one_does_not_fit() {
        assertEquals(List.of("sbp"), read(with(crps(), "vitals", "dbp", "130")).get("inconsistent"));
    }

    @Test
    void liver_values_are_told_in_upper_limits() {
        var packet =
                with(with(with(crps(), "labs", "hasResult", "yes"), "labs", "date", "2026-02-01"), "labs", "alt", "60");
        var facts = read(with(packet, "labs", "altUpper", "40"));

        assertEquals(28, facts.get("lftDays"));
        assertEquals(new BigDecimal("1.50"), facts.get("altXuln"));
        assertFalse(facts.containsKey("astXuln"));
    }

    @Test
    void the_age_of_the_suicide_screen_is_counted_from_its_first_answer() {
        var facts = reader.read(crps(), TODAY, Optional.of(Instant.parse("2026-02-20T10:00:00Z")), ZoneOffset.UTC);

        assertEquals(9, facts.values().get("suicideScreenAgeDays"));
    }

    @Test
    void alcohol_of_every_question_is_not_of_the_first_alone() {
        var facts = read(with(crps(), "audit-c", "auditc-2", "LA15695-2"));

        assertEquals(2, facts.get("auditC"));
        assertEquals(false, facts.get("auditQ1only"));
    }

    @Test
    void alcohol_and_drugs_that_nobody_told_are_missing_not_none() {
        var facts = read(with(
                with(crps(), "audit-c", "auditc-1", "prefer-not-to-say"),
                "single-drug-item",
                "drug-1",
                "prefer-not-to-say"));

        assertFalse(facts.containsKey("auditC") || facts.containsKey("auditQ1only") || facts.containsKey("drugItem"));
        assertEquals(Set.of("auditC", "drugItem", "mme"), Set.copyOf(missing(facts)));
    }

    @Test
    void an_empty_intake_has_everything_missing_and_nothing_assumed() {
        var facts = read(new IntakePacket(sections, Map.of(), Map.of(), Set.of()));

        assertTrue(missing(facts)
                .containsAll(List.of("age", "state", "cond", "rx", "allergy", "dangerNow", "escort", "bmi")));
        assertEquals("none", facts.get("suicideScreenStatus"));
    }

    private Map<String, Object> read(IntakePacket packet) {
        return reader.read(packet, TODAY, Optional.empty(), ZoneOffset.UTC).values();
    }

    private static List<?> missing(Map<String, Object> facts) {
        return facts.get("missing") instanceof List<?> list ? list : List.of();
    }

    private IntakePacket crps() {
        return SampleIntake.packet(sections, SampleIntake.CRPS, TODAY.minusDays(3));
    }

    private static IntakePacket with(IntakePacket packet, String section, String path, String value) {
        return packet.with(section, packet.of(section).with(path, value));
    }
}
