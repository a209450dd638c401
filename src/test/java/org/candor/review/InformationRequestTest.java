package org.candor.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Asking the patient: once for everything, at most three times. */
class InformationRequestTest {
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    private static final AskForMore LIVER = new AskForMore(List.of("Please send a liver panel", " "), Set.of("labs"));

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 3"})
    void the_patient_is_asked_up_to_three_times(int before, int number) {
        assertEquals(number, ask(before, LIVER).getNumber());
    }

    @Test
    void a_fourth_time_is_refused() {
        assertEquals(ReviewRefusal.ASKED_TOO_OFTEN, refused(3, LIVER));
    }

    @Test
    void blank_points_are_left_out_and_nothing_at_all_is_refused() {
        assertEquals(1, ask(0, LIVER).getItems().size());
        assertEquals(ReviewRefusal.NOTHING_ASKED, refused(0, new AskForMore(List.of("  "), Set.of())));
    }

    @Test
    void too_many_points_and_too_long_ones_are_refused() {
        assertEquals(ReviewRefusal.TOO_LONG, refused(0, new AskForMore(Collections.nCopies(11, "x"), Set.of())));
        assertEquals(ReviewRefusal.TOO_LONG, refused(0, new AskForMore(List.of("x".repeat(1001)), Set.of())));
    }

    @Test
    void answers_can_be_changed_until_they_are_sent() {
        var asked = ask(0, LIVER);
        var point = asked.getItems().get(0).getId();

        asked.answer(Map.of(point, "It is on its way"));
        asked.answer(Map.of(point, "Here it is "));
        asked.sent(NOW);

        assertEquals("Here it is", asked.getItems().get(0).getAnswer());
        assertFalse(asked.isOpen());
        var late = assertThrows(Refusal.class, () -> asked.answer(Map.of(point, "too late")));
        assertEquals(ReviewRefusal.ALREADY_ANSWERED, late.reason());
    }

    private static InformationRequest ask(int before, AskForMore asked) {
        return InformationRequest.of(
                new UUID(0, 1), new UUID(0, 2), before, new UUID(0, 3), asked, NOW, NOW.plus(Duration.ofDays(7)));
    }

    private static Object refused(int before, AskForMore asked) {
        return assertThrows(Refusal.class, () -> ask(before, asked)).reason();
    }
}
