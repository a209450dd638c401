package org.candor.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");

    @ParameterizedTest
    @EnumSource(SettingName.class)
    void every_setting_has_a_first_row_with_a_source_that_can_be_read(SettingName name) {
        var settings = PracticeDefaults.shipped().settings();

        assertFalse(settings.row(name, DAY).source().isBlank());
        assertTrue(name.accepts(settings.row(name, DAY).value()));
    }

    @Test
    void a_setting_changes_on_its_first_day_and_not_before() {
        var own = new Settings.Row(SettingName.LATEST_END, "18:00", DAY.plusDays(7), "director");
        var settings = PracticeDefaults.shipped().settings().with(List.of(own));

        assertEquals(LocalTime.of(19, 0), settings.time(SettingName.LATEST_END, DAY.plusDays(6)));
        assertEquals(LocalTime.of(18, 0), settings.time(SettingName.LATEST_END, DAY.plusDays(7)));
    }

    @Test
    void a_state_without_a_decision_is_denied() {
        assertFalse(table().allows("OR", DAY));
    }

    @Test
    void the_newest_decision_that_has_begun_counts() {
        var table = table(policy(true, DAY), policy(false, DAY.plusDays(10)));

        assertFalse(table.allows("OR", DAY.minusDays(1)));
        assertTrue(table.allows("or", DAY));
        assertTrue(table.allows("OR", DAY.plusDays(9)));
        assertFalse(table.allows("OR", DAY.plusDays(10)));
        assertFalse(table.allows("WA", DAY));
    }

    @Test
    void a_decision_does_not_reach_past_the_end_of_the_telemedicine_extension() {
        var newYear = LocalDate.of(2027, 1, 1);

        assertTrue(table(policy(true, DAY)).allows("OR", newYear.minusDays(1)));
        assertFalse(table(policy(true, DAY)).allows("OR", newYear));
        assertTrue(table(policy(true, DAY), policy(true, newYear)).allows("OR", newYear));
    }

    @Test
    void what_changes_on_the_first_of_january_is_told_before() {
        var newYear = LocalDate.of(2027, 1, 1);
        var ends = table(policy(true, DAY)).after(DAY);
        assertEquals(
                List.of("OR"), ends.stream().map(StatePolicyTable.Change::state).toList());
        assertEquals(newYear, ends.get(0).day());
        assertEquals(PolicyAnswer.ALLOWED, ends.get(0).before());
        assertEquals(PolicyAnswer.DENIED, ends.get(0).after());
        assertTrue(ends.get(0).undecided().isPresent());

        assertEquals(List.of(), table(policy(true, DAY), policy(true, newYear)).after(DAY));
        var decided = table(policy(true, DAY), policy(false, newYear)).after(DAY);
        assertEquals(1, decided.size());
        assertTrue(decided.get(0).undecided().isEmpty());
        assertEquals(List.of(), table(policy(true, DAY)).after(newYear), "what has changed comes no more");
    }

    @Test
    void a_licence_counts_in_its_state_for_its_kind_from_its_first_to_its_last_day() {
        var dates = EffectiveDates.between(DAY, DAY.plusDays(1));
        var licence = new Licence(UUID.randomUUID(), UUID.randomUUID(), LicenceKind.MD, "or", "MD1", dates);

        assertFalse(licence.activeIn("OR", DAY.minusDays(1), LicenceKind.prescribers()));
        assertTrue(licence.activeIn("OR", DAY, LicenceKind.prescribers()));
        assertTrue(licence.activeIn("OR", DAY.plusDays(1), LicenceKind.prescribers()));
        assertFalse(licence.activeIn("OR", DAY.plusDays(2), LicenceKind.prescribers()));
        assertFalse(licence.activeIn("OR", DAY, LicenceKind.nurses()));
        assertFalse(licence.activeIn("WA", DAY, LicenceKind.prescribers()));
    }

    @Test
    void an_area_covers_whole_zips_and_first_digits() {
        var area = new ServiceArea(
                UUID.randomUUID(), "Portland", "OR", " 972,\n97005 ; 97006", null, EffectiveDates.from(DAY));

        assertTrue(area.covers("97202", DAY));
        assertTrue(area.covers("97005-1234", DAY));
        assertFalse(area.covers("97301", DAY));
        assertFalse(area.covers("97202", DAY.minusDays(1)));
        assertEquals("972 97005 97006", area.getZips());
    }

    private static StatePolicy policy(boolean allowed, LocalDate from) {
        return new StatePolicy(
                UUID.randomUUID(),
                "OR",
                allowed ? PolicyAnswer.ALLOWED : PolicyAnswer.DENIED,
                "board rule",
                from,
                NOW,
                "Tom Avery");
    }

    private static StatePolicyTable table(StatePolicy... rows) {
        return new StatePolicyTable(List.of(rows), PracticeDefaults.shipped().reviewDates());
    }
}
