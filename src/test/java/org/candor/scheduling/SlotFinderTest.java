package org.candor.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.candor.practice.EffectiveDates;
import org.candor.practice.Licence;
import org.candor.practice.LicenceKind;
import org.candor.practice.NurseHours;
import org.candor.practice.ServiceArea;
import org.junit.jupiter.api.Test;

class SlotFinderTest {
    private static final ZoneId PORTLAND = ZoneId.of("America/Los_Angeles");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final UUID DANA = UUID.fromString("00000000-0000-0000-0000-00000000000d");
    private static final VisitRules RULES = new VisitRules(
            Duration.ofMinutes(150),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30),
            LocalTime.of(8, 0),
            LocalTime.of(19, 0));

    private final SlotFinder finder = new SlotFinder(PORTLAND);

    @Test
    void a_free_day_offers_every_half_hour_that_ends_in_time() {
        var slots = finder.find(search(MONDAY, 1), List.of(dana("09:00", "17:00")));

        assertEquals("09:00", local(slots.get(0).startsAt()));
        assertEquals("14:30", local(slots.get(slots.size() - 1).startsAt()));
        assertEquals(12, slots.size());
    }

    @Test
    void a_visit_never_ends_after_the_latest_end_whatever_the_nurse_works() {
        var slots = finder.find(search(MONDAY, 1), List.of(dana("06:00", "23:00")));

        assertEquals("08:00", local(slots.get(0).startsAt()));
        assertTrue(slots.stream().allMatch(slot -> local(slot.endsAt()).compareTo("19:00") <= 0));
        assertTrue(slots.stream().anyMatch(slot -> local(slot.endsAt()).equals("19:00")));
    }

    @Test
    void taken_time_and_the_drive_after_a_visit_are_left_free() {
        var taken = cells("12:00", "15:00");
        var nurse = dana("08:00", "19:00", taken);

        var slots = finder.find(search(MONDAY, 1), List.of(nurse));

        assertEquals(List.of("08:00", "08:30", "09:00", "15:00", "15:30", "16:00", "16:30"), starts(slots));
        assertTrue(slots.get(0).reasons().contains(Slot.Reason.SAME_AREA_DAY));
    }

    @Test
    void nothing_before_the_first_allowed_instant_and_nothing_that_ends_after_the_last() {
        var search =
                new SlotSearch("OR", "97202", at(MONDAY, "10:30"), at(MONDAY, "14:00"), 1, day -> true, day -> RULES);

        assertEquals(List.of("10:30", "11:00", "11:30"), starts(finder.find(search, List.of(dana("08:00", "19:00")))));
    }

    @Test
    void an_end_one_second_after_consent_ends_is_not_offered() {
        var search = new SlotSearch(
                "OR", "97202", at(MONDAY, "10:30"), at(MONDAY, "13:00").minusSeconds(1), 1, day -> true, day -> RULES);

        assertTrue(finder.find(search, List.of(dana("08:00", "19:00"))).isEmpty());
    }

    @Test
    void another_state_another_zip_a_day_off_and_a_denied_day_offer_nothing() {
        var nurse = dana("08:00", "19:00");
        var off = new NurseAvailability(
                DANA, "Dana", nurse.hours(), Set.of(MONDAY), nurse.licences(), nurse.areas(), Set.of());

        assertTrue(
                finder.find(search("WA", "97202", day -> true), List.of(nurse)).isEmpty());
        assertTrue(
                finder.find(search("OR", "98660", day -> true), List.of(nurse)).isEmpty());
        assertTrue(
                finder.find(search("OR", "97202", day -> false), List.of(nurse)).isEmpty());
        assertTrue(finder.find(search("OR", "97202", day -> true), List.of(off)).isEmpty());
        assertFalse(
                finder.find(search("OR", "97202", day -> true), List.of(nurse)).isEmpty());
    }

    @Test
    void a_licence_counts_on_its_last_day_and_not_the_day_after() {
        var nurse = dana("08:00", "19:00");
        var ending = new NurseAvailability(
                DANA, "Dana", nurse.hours(), Set.of(), List.of(licence(MONDAY)), nurse.areas(), Set.of());

        var days = finder.find(search(MONDAY, 3), List.of(ending)).stream()
                .map(slot -> slot.startsAt().atZone(PORTLAND).toLocalDate())
                .distinct()
                .toList();

        assertEquals(List.of(MONDAY), days);
    }

    @Test
    void sooner_days_come_first_and_the_soonest_day_says_so() {
        var slots = finder.find(search(MONDAY, 3), List.of(dana("08:00", "19:00")));

        assertTrue(slots.get(0).reasons().contains(Slot.Reason.SOONEST));
        assertTrue(slots.get(0).reasons().contains(Slot.Reason.MORNING));
        assertFalse(slots.get(slots.size() - 1).reasons().contains(Slot.Reason.SOONEST));
    }

    @Test
    void in_the_night_the_clock_springs_forward_the_skipped_hour_is_not_offered_and_lengths_hold() {
        var sunday = LocalDate.of(2026, 3, 8);
        var night = new VisitRules(
                Duration.ofMinutes(150),
                Duration.ofMinutes(30),
                Duration.ofMinutes(30),
                LocalTime.MIDNIGHT,
                LocalTime.of(6, 0));
        var search = new SlotSearch("OR", "97202", at(sunday, "00:00"), Instant.MAX, 1, day -> true, day -> night);

        var slots = finder.find(search, List.of(dana("00:00", "06:00")));

        assertEquals(List.of("00:00", "00:30", "01:00", "01:30", "03:00", "03:30"), starts(slots));
        assertTrue(slots.stream().allMatch(slot -> Duration.between(slot.startsAt(), slot.endsAt())
                .equals(night.inHome())));
    }

    @Test
    void in_the_night_the_clock_falls_back_the_hour_that_comes_twice_is_offered_once() {
        var sunday = LocalDate.of(2026, 11, 1);
        var night = new VisitRules(
                Duration.ofMinutes(60), Duration.ZERO, Duration.ofMinutes(60), LocalTime.MIDNIGHT, LocalTime.of(4, 0));
        var search = new SlotSearch("OR", "97202", at(sunday, "00:00"), Instant.MAX, 1, day -> true, day -> night);

        var slots = finder.find(search, List.of(dana("00:00", "04:00")));

        assertEquals(List.of("00:00", "01:00", "02:00", "03:00"), starts(slots));
        assertEquals(Instant.parse("2026-11-01T08:00:00Z"), slots.get(1).startsAt());
    }

    private static SlotSearch search(LocalDate first, int days) {
        return new SlotSearch("OR", "97202", at(first, "00:00"), Instant.MAX, days, day -> true, day -> RULES);
    }

    private static SlotSearch search(String state, String zip, Predicate<LocalDate> policy) {
        return new SlotSearch(state, zip, at(MONDAY, "00:00"), Instant.MAX, 1, policy, day -> RULES);
    }

    private static NurseAvailability dana(String opens, String closes) {
        return dana(opens, closes, Set.of());
    }

    private static NurseAvailability dana(String opens, String closes, Set<Instant> taken) {
        var always = EffectiveDates.from(LocalDate.of(2020, 1, 1));
        var hours = Arrays.stream(DayOfWeek.values())
                .map(weekday -> new NurseHours(
                        UUID.randomUUID(), DANA, weekday, LocalTime.parse(opens), LocalTime.parse(closes), always))
                .toList();
        var area = new ServiceArea(UUID.randomUUID(), "Portland", "OR", "972, 97005", null, always);
        return new NurseAvailability(
                DANA, "Dana", hours, Set.of(), List.of(licence(LocalDate.of(2030, 1, 1))), List.of(area), taken);
    }

    private static Licence licence(LocalDate last) {
        return new Licence(
                UUID.randomUUID(),
                DANA,
                LicenceKind.RN,
                "OR",
                "RN-1",
                EffectiveDates.between(LocalDate.of(2020, 1, 1), last));
    }

    private static Set<Instant> cells(String from, String until) {
        return new HashSet<>(QuarterHours.between(at(MONDAY, from), at(MONDAY, until)));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(PORTLAND).toInstant();
    }

    private static List<String> starts(List<Slot> slots) {
        return slots.stream().map(slot -> local(slot.startsAt())).toList();
    }

    private static String local(Instant time) {
        return time.atZone(PORTLAND).toLocalTime().toString();
    }
}
