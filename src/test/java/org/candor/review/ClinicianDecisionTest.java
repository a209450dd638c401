package org.candor.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long a decision holds, and what ends it. */
class ClinicianDecisionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(180));

    @Test
    void an_approval_lives_until_the_second_it_ends() {
        var approval = decided(ClinicianDecision.Kind.APPROVE);

        assertTrue(approval.isLiving(UNTIL.minusSeconds(1)));
        assertFalse(approval.isLiving(UNTIL));
    }

    @ParameterizedTest
    @EnumSource(value = ClinicianDecision.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "APPROVE")
    void no_other_decision_ever_lives(ClinicianDecision.Kind kind) {
        var decision = decided(kind);

        decision.end(ClinicianDecision.End.SUPERSEDED, NOW);

        assertFalse(decision.isLiving(NOW));
        assertEquals(ClinicianDecision.State.MADE, decision.getState());
    }

    @Test
    void the_first_reason_why_it_ended_stays() {
        var approval = decided(ClinicianDecision.Kind.APPROVE);

        approval.end(ClinicianDecision.End.FACT_CHANGED, NOW.plusSeconds(5));
        approval.end(ClinicianDecision.End.SUPERSEDED, NOW.plusSeconds(9));

        assertEquals(ClinicianDecision.End.FACT_CHANGED, approval.getEndedWhy());
        assertFalse(approval.isLiving(NOW.plusSeconds(6)));
    }

    @Test
    void it_relies_on_the_facts_it_was_given_on() {
        var approval = decided(ClinicianDecision.Kind.APPROVE);

        assertTrue(approval.reliesOn("print"));
        assertFalse(approval.reliesOn("another"));
    }

    private static ClinicianDecision decided(ClinicianDecision.Kind kind) {
        var signature = new ClinicianDecision.Signature(
                new Signer(new UUID(0, 9), "Dr. Helen Okafor"),
                "MD OR MD204533",
                new ClinicianDecision.Words(
                        ClinicianDecision.Evaluation.IN_PERSON, "I evaluated the patient", "Good relief"));
        return new ClinicianDecision(
                new UUID(0, 1),
                new ClinicianDecision.Subject(new UUID(0, 2), new UUID(0, 3)),
                kind,
                signature,
                "print",
                NOW,
                kind == ClinicianDecision.Kind.APPROVE ? UNTIL : null);
    }
}
