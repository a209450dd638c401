package org.candor.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.practice.EffectiveDates;
import org.candor.practice.Licence;
import org.candor.practice.LicenceKind;
import org.junit.jupiter.api.Test;

/** Each thing that keeps a clinician from approving, alone and together. */
class ApprovalFactsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate OLDEST = TODAY.minusDays(7);
    private static final Licence LICENCE = new Licence(
            new UUID(0, 1), new UUID(0, 2), LicenceKind.MD, "OR", "MD204533", EffectiveDates.from(TODAY.minusYears(3)));

    @Test
    void nothing_stands_in_the_way_when_everything_holds() {
        assertEquals(List.of(), facts(false, false, true, false, true, OLDEST).obstacles());
    }

    @Test
    void nobody_approves_himself() {
        assertEquals(
                List.of(ReviewRefusal.OWN_REQUEST),
                facts(true, false, true, false, true, TODAY).obstacles());
    }

    @Test
    void who_published_the_workflow_does_not_approve_on_it() {
        assertEquals(
                List.of(ReviewRefusal.WROTE_WORKFLOW),
                facts(false, true, true, false, true, TODAY).obstacles());
    }

    @Test
    void an_open_finding_keeps_the_approval_off() {
        assertEquals(
                List.of(ReviewRefusal.FINDINGS_OPEN),
                facts(false, false, true, true, true, TODAY).obstacles());
    }

    @Test
    void an_unread_history_keeps_the_approval_off() {
        assertEquals(
                List.of(ReviewRefusal.HISTORY_NOT_REVIEWED),
                facts(false, false, false, false, true, TODAY).obstacles());
    }

    @Test
    void a_look_up_counts_seven_days_and_not_eight() {
        assertEquals(
                List.of(ReviewRefusal.NO_PDMP),
                facts(false, false, true, false, true, OLDEST.minusDays(1)).obstacles());
    }

    @Test
    void without_a_licence_in_the_state_there_is_no_approval() {
        var unlicensed = new ApprovalFacts(
                Optional.of("WA"),
                Optional.empty(),
                false,
                false,
                true,
                false,
                true,
                Optional.of(TODAY),
                OLDEST,
                Optional.empty());

        assertEquals(List.of(ReviewRefusal.NO_LICENCE), unlicensed.obstacles());
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var nothing = new ApprovalFacts(
                Optional.empty(),
                Optional.empty(),
                true,
                true,
                false,
                true,
                false,
                Optional.empty(),
                OLDEST,
                Optional.empty());

        assertEquals(
                List.of(
                        ReviewRefusal.OWN_REQUEST,
                        ReviewRefusal.WROTE_WORKFLOW,
                        ReviewRefusal.NO_STATE,
                        ReviewRefusal.HISTORY_NOT_REVIEWED,
                        ReviewRefusal.FACTS_MISSING,
                        ReviewRefusal.NO_PDMP,
                        ReviewRefusal.FINDINGS_OPEN),
                nothing.obstacles());
    }

    private static ApprovalFacts facts(
            boolean own, boolean wrote, boolean read, boolean open, boolean complete, LocalDate pdmp) {
        return new ApprovalFacts(
                Optional.of("OR"),
                Optional.of(LICENCE),
                own,
                wrote,
                read,
                open,
                complete,
                Optional.of(pdmp),
                OLDEST,
                Optional.empty());
    }
}
