package org.candor.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds and ranks free slots for a visit. Pure: everything it knows is given to it.
 *
 * <p>Local limits (hours, earliest start, latest end) are read in the practice's zone; lengths are added to instants, so
 * a night with a clock change neither shortens nor doubles a visit. A start that the clock skips is not offered; of a
 * start that comes twice the first one is.
 */
public final class SlotFinder {
    private static final LocalTime NOON = LocalTime.NOON;

    private final ZoneId zone;

    public SlotFinder(ZoneId zone) {
        this.zone = zone;
    }

    /** All free slots, best first: sooner days before later ones, then the reasons, then the time of day. */
    public List<Slot> find(SlotSearch search, List<NurseAvailability> nurses) {
        var first = search.notBefore().atZone(zone).toLocalDate();
        var slots = first.datesUntil(first.plusDays(search.days()))
                .filter(search.policyAllows())
                .flatMap(day -> nurses.stream().flatMap(nurse -> slotsOf(nurse, day, search)))
                .toList();
        return rank(slots);
    }

    private Stream<Slot> slotsOf(NurseAvailability nurse, LocalDate day, SlotSearch search) {
        if (!nurse.licensedIn(search.state(), day) || !nurse.serves(search.zip(), day)) {
            return Stream.empty();
        }
        var rules = search.rules().apply(day);
        return nurse.hoursOn(day).stream().flatMap(hours -> {
            var opens = later(hours.getOpens(), rules.earliestStart());
            var closes = earlier(hours.getCloses(), rules.latestEnd());
            return starts(day, opens, closes, rules)
                    .filter(start -> fits(nurse, start, ends(day, closes), rules, search))
                    .map(start -> slot(nurse, start, rules));
        });
    }

    private Stream<Instant> starts(LocalDate day, LocalTime opens, LocalTime closes, VisitRules rules) {
        var starts = new ArrayList<Instant>();
        var step = (int) rules.step().toMinutes();
        for (var minute = nextQuarter(opens); minute < closes.toSecondOfDay() / 60; minute += step) {
            var local = day.atTime(LocalTime.ofSecondOfDay(minute * 60L));
            var start = ZonedDateTime.ofLocal(local, zone, null);
            if (start.toLocalDateTime().equals(local)) {
                starts.add(start.toInstant());
            }
        }
        return starts.stream();
    }

    private static int nextQuarter(LocalTime time) {
        var cell = (int) QuarterHours.CELL.toMinutes();
        return (time.toSecondOfDay() / 60 + cell - 1) / cell * cell;
    }

    private Instant ends(LocalDate day, LocalTime closes) {
        return ZonedDateTime.of(day, closes, zone).toInstant();
    }

    private static boolean fits(
            NurseAvailability nurse, Instant start, Instant closes, VisitRules rules, SlotSearch search) {
        var end = start.plus(rules.inHome());
        return !start.isBefore(search.notBefore())
                && !end.isAfter(closes)
                && !end.isAfter(search.notAfter())
                && nurse.isFree(start, end.plus(rules.travel()));
    }

    private Slot slot(NurseAvailability nurse, Instant start, VisitRules rules) {
        var reasons = new ArrayList<Slot.Reason>();
        if (start.atZone(zone).toLocalTime().isBefore(NOON)) {
            reasons.add(Slot.Reason.MORNING);
        }
        var day = dayOf(start);
        var busy = nurse.takenCells().stream().anyMatch(cell -> dayOf(cell).equals(day));
        reasons.add(busy ? Slot.Reason.SAME_AREA_DAY : Slot.Reason.NURSE_FREE_DAY);
        return new Slot(nurse.nurseId(), nurse.name(), start, start.plus(rules.inHome()), List.copyOf(reasons));
    }

    private List<Slot> rank(List<Slot> slots) {
        var ranked = slots.stream()
                .sorted(Comparator.comparing((Slot slot) -> dayOf(slot.startsAt()))
                        .thenComparing(slot -> !slot.reasons().contains(Slot.Reason.SAME_AREA_DAY))
                        .thenComparing(Slot::startsAt)
                        .thenComparing(Slot::nurseName))
                .toList();
        var soonest = ranked.stream().map(slot -> dayOf(slot.startsAt())).findFirst();
        return ranked.stream()
                .map(slot -> soonest.filter(dayOf(slot.startsAt())::equals)
                        .map(day -> withSoonest(slot))
                        .orElse(slot))
                .toList();
    }

    private static Slot withSoonest(Slot slot) {
        var reasons = new ArrayList<Slot.Reason>(List.of(Slot.Reason.SOONEST));
        reasons.addAll(slot.reasons());
        return new Slot(slot.nurseId(), slot.nurseName(), slot.startsAt(), slot.endsAt(), List.copyOf(reasons));
    }

    private LocalDate dayOf(Instant time) {
        return time.atZone(zone).toLocalDate();
    }

    private static LocalTime later(LocalTime a, LocalTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalTime earlier(LocalTime a, LocalTime b) {
        return a.isBefore(b) ? a : b;
    }
}
