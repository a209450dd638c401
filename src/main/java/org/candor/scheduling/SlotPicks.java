package org.candor.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Picks few slots out of many, so that a person can choose: per day each start once, and not more than a handful. */
public final class SlotPicks {
    private SlotPicks() {}

    /**
     * @param slots best first; of two nurses with the same start the first one is taken
     * @param perDay at least 2; spread from the first start of the day to the last
     */
    public static Map<LocalDate, List<Slot>> byDay(List<Slot> slots, ZoneId zone, int perDay) {
        var days = new TreeMap<LocalDate, Map<Instant, Slot>>();
        for (var slot : slots) {
            days.computeIfAbsent(slot.startsAt().atZone(zone).toLocalDate(), day -> new LinkedHashMap<>())
                    .putIfAbsent(slot.startsAt(), slot);
        }
        var picks = new TreeMap<LocalDate, List<Slot>>();
        days.forEach((day, starts) -> picks.put(day, spread(new ArrayList<>(starts.values()), perDay)));
        return picks;
    }

    private static List<Slot> spread(List<Slot> day, int perDay) {
        day.sort(Comparator.comparing(Slot::startsAt));
        if (day.size() <= perDay) {
            return day;
        }
        var picked = new ArrayList<Slot>();
        for (var i = 0; i < perDay; i++) {
            picked.add(day.get(i * (day.size() - 1) / (perDay - 1)));
        }
        return picked;
    }
}
