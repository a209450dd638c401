package org.candor.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.candor.screening.Facts;
import org.candor.screening.RuleSet;
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
    void a_fact_that_a_row_looks_at_and_that_changed_makes_it_stale_and_only_that_is_kept() {
        var approval = decided(ClinicianDecision.Kind.APPROVE);

        assertTrue(approval.isStaleBy(facts("sbp=131 hr=80"), Set.of("sbp", "dbp")));
        assertEquals("Systolic pressure (mmHg): 124 → 131", approval.getEndedFacts());
    }

    @Test
    void a_fact_that_no_row_looks_at_leaves_it() {
        var approval = decided(ClinicianDecision.Kind.APPROVE);

        assertFalse(approval.isStaleBy(facts("hr=80 vitalsAgeDays=9"), Set.of("sbp", "vitalsAgeDays")));
        assertNull(approval.getEndedFacts());
    }

    private static Facts facts(String changes) {
        return RuleSet.INTAKE.cases().factsOf(changes);
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
                facts("sbp=124 hr=72 vitalsAgeDays=2").snapshot(),
                NOW,
                kind == ClinicianDecision.Kind.APPROVE ? UNTIL : null);
    }
}
