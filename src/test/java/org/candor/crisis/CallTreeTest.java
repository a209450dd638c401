package org.candor.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;

/** A clock that moves in seconds, and who is told when. */
class CallTreeTest {
    private static final Instant RAISED = Instant.parse("2026-11-01T05:40:00Z"); // the night on which clocks change
    private static final UUID ITEM = new UUID(0, 7);

    private final List<PagedCall> calls = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private PagedCall call(int turn, Instant now) {
        var person = new PagedCall.Person(new UUID(0, turn), "Person " + turn);
        var call = new PagedCall(ITEM, turn, person, PagingChannel.Kind.MAIL, "p" + turn + "@example.org", now);
        calls.add(call);
        told.add(turn + " after " + Duration.between(RAISED, now).toSeconds());
        return call;
    }

    /** Moves the clock a second at a time; calls arrive after so many seconds, or never. */
    private void play(List<Integer> onDuty, Duration howLong, int arrivesAfter) {
        for (var now = RAISED; !now.isAfter(RAISED.plus(howLong)); now = now.plusSeconds(1)) {
            for (var call : calls) {
                if (arrivesAfter >= 0
                        && call.getState() == PagedCall.State.WAITING
                        && !now.isBefore(call.getCalledAt().plusSeconds(arrivesAfter))) {
                    call.became(PagedCall.State.DELIVERED, null, now);
                }
            }
            var at = now;
            CallTree.next(at, onDuty, calls).ifPresent(turn -> call(turn, at));
        }
    }

    @Test
    void nobody_takes_it_and_three_are_told_in_order() {
        play(List.of(1, 2, 3), Duration.ofHours(3), 5);

        assertEquals(List.of("1 after 0", "2 after 900", "3 after 1800"), told);
    }

    @Test
    void what_does_not_arrive_goes_to_the_next_after_two_minutes() {
        play(List.of(1, 2, 3), Duration.ofHours(3), -1);

        assertEquals(List.of("1 after 0", "2 after 120", "3 after 240"), told);
    }

    @Test
    void what_is_lost_goes_to_the_next_at_once() {
        call(1, RAISED).became(PagedCall.State.FAILED, null, RAISED.plusSeconds(3));

        assertEquals(OptionalInt.of(2), CallTree.next(RAISED.plusSeconds(3), List.of(1, 2), calls));
    }

    @Test
    void one_way_that_arrives_is_enough() {
        call(1, RAISED).became(PagedCall.State.FAILED, null, RAISED.plusSeconds(3));
        call(1, RAISED).became(PagedCall.State.SENT, "SM1", RAISED.plusSeconds(3));

        assertEquals(OptionalInt.empty(), CallTree.next(RAISED.plusSeconds(899), List.of(1, 2), calls));
        assertEquals(OptionalInt.of(2), CallTree.next(RAISED.plusSeconds(900), List.of(1, 2), calls));
    }

    @Test
    void a_turn_that_nobody_has_is_left_out() {
        play(List.of(2, 3), Duration.ofHours(1), 5);
        assertEquals(List.of("2 after 0", "3 after 900"), told);
    }

    @Test
    void nobody_on_call_is_called_as_soon_as_somebody_is() {
        play(List.of(), Duration.ofHours(1), 5);
        assertEquals(List.of(), told);

        assertEquals(OptionalInt.of(1), CallTree.next(RAISED.plusSeconds(3601), List.of(1), calls));
    }

    @Test
    void no_turn_is_called_twice_whatever_happens_to_the_calls() {
        var random = new Random(Evidence.seed());
        for (int round = 0; round < 200; round++) {
            calls.clear();
            told.clear();
            play(List.of(1, 2, 3), Duration.ofMinutes(50), random.nextInt(-1, 300));

            assertEquals(
                    List.of(1, 2, 3), calls.stream().map(PagedCall::getTurn).toList());
            assertTrue(calls.get(2).getCalledAt().isBefore(RAISED.plus(Duration.ofMinutes(31))), told::toString);
        }
    }
}
