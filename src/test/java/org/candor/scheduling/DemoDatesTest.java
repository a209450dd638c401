package org.candor.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candor.config.demo.DemoPerson;
import org.candor.config.demo.DemoRoster;
import org.candor.practice.EffectiveDates;
import org.candor.practice.Licence;
import org.candor.practice.NurseHours;
import org.candor.practice.PracticeDefaults;
import org.candor.practice.ServiceArea;
import org.candor.practice.SettingName;
import org.candor.practice.StatePolicy;
import org.candor.practice.StatePolicyTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the demonstration's own licences, hours, areas and decisions there is always a visit to book, up to two years ahead. */
class DemoDatesTest {
    private static final ZoneId PORTLAND = ZoneId.of("America/Los_Angeles");
    private static final LocalDate FIRST_DAY_IN_PERSON = LocalDate.of(2027, 1, 1);
    private static final int TWO_YEARS_IN_DAYS = 731;

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24", "2026-12-31", "2027-01-01", "2028-02-28"})
    void whoever_was_seen_in_person_is_offered_visits_on_every_day(LocalDate begun) {
        var demo = new Demo(begun);

        for (var day = 0; day <= TWO_YEARS_IN_DAYS; day++) {
            var clock = at(begun.plusDays(day));
            var offered = demo.offered(clock, true);

            assertFalse(offered.isEmpty(), () -> "nothing is offered on " + clock.instant());
            assertEquals(List.of(), demo.gate(clock, offered.get(0), true), () -> "at " + clock.instant());
        }
    }

    @Test
    void an_approval_by_video_opens_visits_in_2026_and_none_after() {
        var demo = new Demo(LocalDate.of(2026, 11, 24));

        var offered = demo.offered(at(LocalDate.of(2026, 12, 20)), false);

        assertFalse(offered.isEmpty());
        assertTrue(offered.stream().allMatch(slot -> dayOf(slot).isBefore(FIRST_DAY_IN_PERSON)));
        assertTrue(demo.offered(at(FIRST_DAY_IN_PERSON), false).isEmpty());
        var seen = demo.offered(at(FIRST_DAY_IN_PERSON), true).get(0);
        assertEquals(List.of(GateReason.NOT_SEEN_IN_PERSON), demo.gate(at(FIRST_DAY_IN_PERSON), seen, false));
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(day.atTime(LocalTime.of(9, 40)).atZone(PORTLAND).toInstant(), PORTLAND);
    }

    private static LocalDate dayOf(Slot slot) {
        return slot.startsAt().atZone(PORTLAND).toLocalDate();
    }

    private static UUID id(DemoPerson person) {
        return UUID.nameUUIDFromBytes(person.name().getBytes(StandardCharsets.UTF_8));
    }

    /** A demonstration that began on that day, and a patient whose consent is two days old. */
    private static final class Demo {
        private final List<Licence> licences;
        private final List<NurseHours> hours;
        private final List<ServiceArea> areas;
        private final StatePolicyTable policies;

        Demo(LocalDate begun) {
            licences = DemoRoster.LICENCES.stream()
                    .map(row -> new Licence(
                            UUID.randomUUID(),
                            id(row.person()),
                            row.kind(),
                            DemoRoster.STATE,
                            row.number(),
                            EffectiveDates.between(begun.minusYears(1), begun.plusYears(DemoRoster.LICENCE_YEARS))))
                    .toList();
            hours = DemoRoster.HOURS.stream()
                    .flatMap(row -> DemoRoster.WORKING_DAYS.stream()
                            .map(weekday -> new NurseHours(
                                    UUID.randomUUID(),
                                    id(row.nurse()),
                                    weekday,
                                    row.opens(),
                                    row.closes(),
                                    EffectiveDates.from(begun))))
                    .toList();
            areas = DemoRoster.AREAS.stream()
                    .map(row -> new ServiceArea(
                            UUID.randomUUID(),
                            row.name(),
                            DemoRoster.STATE,
                            row.zips(),
                            row.nurse().map(DemoDatesTest::id).orElse(null),
                            EffectiveDates.from(begun)))
                    .toList();
            policies = new StatePolicyTable(
                    DemoRoster.decisions(begun).stream()
                            .map(row -> new StatePolicy(
                                    UUID.randomUUID(),
                                    DemoRoster.STATE,
                                    row.answer(),
                                    row.reason(),
                                    row.first(),
                                    at(begun).instant(),
                                    "Candor"))
                            .toList(),
                    PracticeDefaults.shipped().reviewDates());
        }

        List<Slot> offered(Clock clock, boolean seenInPerson) {
            var now = clock.instant();
            var settings = PracticeDefaults.shipped().settings();
            var search = new SlotSearch(
                    DemoRoster.STATE,
                    "97214",
                    now.plus(settings.hours(SettingName.BOOKING_LEAD_HOURS, LocalDate.now(clock))),
                    now.plus(Duration.ofDays(90)),
                    settings.number(SettingName.OFFER_DAYS, LocalDate.now(clock)),
                    day -> policies.on(DemoRoster.STATE, day).admits(seenInPerson),
                    day -> VisitRules.of(settings, true, day));
            return new SlotFinder(PORTLAND)
                    .find(search, nurses().map(this::availability).toList());
        }

        List<GateReason> gate(Clock clock, Slot slot, boolean seenInPerson) {
            var now = clock.instant();
            var until = now.plus(Duration.ofDays(90));
            var facts = new GateFacts(
                    UUID.randomUUID(),
                    true,
                    Optional.of(LocalDate.of(1980, 5, 5)),
                    Optional.of(DemoRoster.STATE),
                    Optional.of(new GateFacts.Consent(
                            UUID.randomUUID(), UUID.randomUUID(), until, now.minus(Duration.ofDays(2)))),
                    Optional.of(new GateFacts.Approval(
                            UUID.randomUUID(), until, id(DemoPerson.CLINICIAN), true, seenInPerson)),
                    false,
                    true,
                    new GateFacts.SafetyScreen(Optional.of(LocalDate.now(clock)), true),
                    new GateFacts.Pregnancy(false, Optional.empty()),
                    true,
                    true,
                    Optional.of(slot.nurseId()));
            var rules = new GateRules(
                    PracticeDefaults.shipped().settings(),
                    (account, state, day, kinds) -> licences.stream()
                            .anyMatch(row -> row.getAccountId().equals(account) && row.activeIn(state, day, kinds)),
                    policies::on);
            return rules.against(facts, slot.startsAt(), slot.endsAt(), dayOf(slot), LocalDate.now(clock));
        }

        private static Stream<DemoPerson> nurses() {
            return DemoRoster.HOURS.stream().map(DemoRoster.Hours::nurse);
        }

        private NurseAvailability availability(DemoPerson nurse) {
            return new NurseAvailability(
                    id(nurse),
                    nurse.fullName(),
                    hours.stream()
                            .filter(row -> row.getNurseId().equals(id(nurse)))
                            .toList(),
                    Set.of(),
                    licences.stream()
                            .filter(row -> row.getAccountId().equals(id(nurse)))
                            .toList(),
                    areas,
                    Set.of());
        }
    }
}
