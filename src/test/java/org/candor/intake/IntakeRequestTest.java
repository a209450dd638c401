package org.candor.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.candor.intake.IntakeRequest.Status;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;

class IntakeRequestTest {

    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");

    @Test
    void an_open_request_is_submitted_once() {
        var request = open();

        request.submit(NOW);

        assertEquals(Status.SUBMITTED, request.getStatus());
        assertEquals(NOW, request.getSubmittedAt());
        refuses(IntakeRefusal.NOT_OPEN, request, r -> r.submit(NOW));
    }

    @Test
    void on_first_intake_every_section_may_be_changed_and_after_it_none() {
        var request = open();
        assertTrue(request.mayEdit("medicines"));

        request.submit(NOW);

        assertFalse(request.mayEdit("medicines"));
    }

    @Test
    void asking_for_more_opens_only_those_sections() {
        var request = open();
        request.submit(NOW);

        request.reopen(List.of("labs"));

        assertEquals(Status.OPEN, request.getStatus());
        assertEquals(Set.of("labs"), request.reopenedSections());
        assertTrue(request.mayEdit("labs"));
        assertFalse(request.mayEdit("medicines"));
    }

    @Test
    void asking_in_words_only_opens_no_section() {
        var request = open();
        request.submit(NOW);

        request.reopen(List.of());

        assertEquals(Status.OPEN, request.getStatus());
        assertFalse(request.mayEdit("medicines"));
    }

    @Test
    void sending_again_closes_the_sections() {
        var request = open();
        request.submit(NOW);
        request.reopen(List.of("labs"));

        request.submit(NOW.plusSeconds(60));

        assertTrue(request.reopenedSections().isEmpty());
        assertTrue(request.wasSubmitted());
    }

    @Test
    void a_request_that_ended_stays_ended() {
        for (Consumer<IntakeRequest> end : List.<Consumer<IntakeRequest>>of(r -> r.withdraw(NOW), r -> r.close(NOW))) {
            var request = open();
            end.accept(request);

            assertTrue(request.hasEnded());
            assertEquals(NOW, request.getEndedAt());
            refuses(IntakeRefusal.NOT_OPEN, request, r -> r.submit(NOW));
            refuses(IntakeRefusal.ALREADY_ENDED, request, r -> r.reopen(List.of("labs")));
            refuses(IntakeRefusal.ALREADY_ENDED, request, r -> r.withdraw(NOW));
            refuses(IntakeRefusal.ALREADY_ENDED, request, r -> r.close(NOW));
        }
    }

    private static void refuses(IntakeRefusal reason, IntakeRequest request, Consumer<IntakeRequest> act) {
        var refusal = assertThrows(Refusal.class, () -> act.accept(request));
        assertEquals(reason, refusal.reason());
    }

    private static IntakeRequest open() {
        return new IntakeRequest(UUID.randomUUID(), "R-123456", UUID.randomUUID(), Origin.SIGN_UP, NOW);
    }
}
