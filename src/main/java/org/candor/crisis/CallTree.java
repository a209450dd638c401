package org.candor.crisis;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Who is called next while nobody has taken the task: the first at once, the second 15 minutes later, the third 30 minutes later; and at
 * once when nothing reached the one before. Day and night (clinical.md 3.5).
 */
final class CallTree {
    static final Duration TIME_TO_ANSWER = Duration.ofMinutes(15);
    /** A call that no server took by then has not arrived. */
    static final Duration TIME_TO_ARRIVE = Duration.ofMinutes(2);

    private CallTree() {}

    /**
     * @param onDuty the turns that somebody has, in order
     * @param calls all that were made for the task
     * @return the turn to call now; empty while one has still time, or when all were called
     */
    static OptionalInt next(Instant now, Collection<Integer> onDuty, List<PagedCall> calls) {
        var last = calls.stream().mapToInt(PagedCall::getTurn).max().orElse(0);
        var next = onDuty.stream()
                .mapToInt(turn -> turn)
                .filter(turn -> turn > last)
                .min();
        return next.isPresent() && (calls.isEmpty() || isOver(now, last, calls)) ? next : OptionalInt.empty();
    }

    private static boolean isOver(Instant now, int last, List<PagedCall> calls) {
        var toLast = calls.stream().filter(call -> call.getTurn() == last).toList();
        if (toLast.stream().allMatch(call -> call.hasMissed(now))) {
            return true;
        }
        var first = calls.stream()
                .map(PagedCall::getCalledAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var called = calls.stream().mapToInt(PagedCall::getTurn).distinct().count();
        return !now.isBefore(first.plus(TIME_TO_ANSWER.multipliedBy(called)));
    }
}
