package org.candor.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.practice.LicenceKind;
import org.candor.practice.PolicyAnswer;
import org.candor.practice.PracticeDefaults;
import org.junit.jupiter.api.Test;

/** Each invariant of the gate with its own case: everything else is right, one thing is not. */
class GateRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final Instant START = instant(DAY, 10);
    private static final Instant END = instant(DAY, 13);
    private static final UUID PATIENT = new UUID(0, 1);
    private static final UUID CLINICIAN = new UUID(0, 2);
    private static final UUID NURSE = new UUID(0, 3);
    private static final UUID STRANGER = new UUID(0, 4);

    private final Case all = new Case();

    @Test
    void with_everything_right_the_gate_is_open() {
        assertEquals(List.of(), against(all));
    }

    @Test
    void inv_02_without_living_consent_closed() {
        all.consent = Optional.empty();

        assertEquals(List.of(GateReason.NO_CONSENT), against(all));
    }

    @Test
    void inv_02_consent_holds_to_its_last_instant_and_not_a_second_longer() {
        all.consent = consent(END);
        assertEquals(List.of(), against(all));

        all.consent = consent(END.minusSeconds(1));
        assertEquals(List.of(GateReason.CONSENT_ENDS_BEFORE), against(all));
    }

    @Test
    void inv_02_a_day_must_lie_between_consent_and_visit() {
        all.consent =
                Optional.of(new GateFacts.Consent(UUID.randomUUID(), PATIENT, END, START.minusSeconds(24 * 3600)));
        assertEquals(List.of(), against(all));

        all.consent =
                Optional.of(new GateFacts.Consent(UUID.randomUUID(), PATIENT, END, START.minusSeconds(24 * 3600 - 1)));
        assertEquals(List.of(GateReason.CONSENT_TOO_FRESH), against(all));
    }

    @Test
    void inv_04_without_living_approval_closed() {
        all.approval = Optional.empty();

        assertEquals(List.of(GateReason.NO_APPROVAL), against(all));
    }

    @Test
    void inv_04_an_approval_whose_time_has_run_out_says_so() {
        all.approval = Optional.empty();
        all.approvalExpired = true;

        assertEquals(List.of(GateReason.APPROVAL_EXPIRED), against(all));
    }

    @Test
    void inv_04_approval_holds_to_its_last_instant() {
        all.approval = approval(END.minusSeconds(1), CLINICIAN, true);

        assertEquals(List.of(GateReason.APPROVAL_ENDS_BEFORE), against(all));
    }

    @Test
    void inv_04_the_approver_is_licensed_in_the_state_of_the_home() {
        all.approval = approval(END, STRANGER, true);

        assertEquals(List.of(GateReason.APPROVER_NOT_LICENSED), against(all));
    }

    @Test
    void inv_04_nobody_approves_themselves() {
        all.patient = CLINICIAN;

        assertEquals(List.of(GateReason.APPROVED_BY_SELF), against(all));
    }

    @Test
    void inv_05_an_approval_older_than_a_changed_answer_does_not_count() {
        all.approval = approval(END, CLINICIAN, false);

        assertEquals(List.of(GateReason.APPROVAL_OUTDATED), against(all));
    }

    @Test
    void inv_06_an_open_finding_closes_the_gate() {
        all.findingsClosed = false;

        assertEquals(List.of(GateReason.FINDINGS_OPEN), against(all));
    }

    @Test
    void inv_07_the_screen_is_there_not_older_than_fourteen_days_and_not_high() {
        all.screen = new GateFacts.SafetyScreen(Optional.of(TODAY.minusDays(14)), true);
        assertEquals(List.of(), against(all));

        all.screen = new GateFacts.SafetyScreen(Optional.of(TODAY.minusDays(15)), true);
        assertEquals(List.of(GateReason.SAFETY_SCREEN_TOO_OLD), against(all));

        all.screen = new GateFacts.SafetyScreen(Optional.empty(), true);
        assertEquals(List.of(GateReason.SAFETY_SCREEN_MISSING), against(all));

        all.screen = new GateFacts.SafetyScreen(Optional.of(TODAY), false);
        assertEquals(List.of(GateReason.SAFETY_NOT_CLEARED), against(all));
    }

    @Test
    void inv_08_eighteen_on_the_day_of_the_visit() {
        all.birthDate = Optional.of(DAY.minusYears(18));
        assertEquals(List.of(), against(all));

        all.birthDate = Optional.of(DAY.minusYears(18).plusDays(1));
        assertEquals(List.of(GateReason.NOT_ADULT), against(all));

        all.birthDate = Optional.empty();
        assertEquals(List.of(GateReason.BIRTH_DATE_MISSING), against(all));
    }

    @Test
    void inv_09_where_a_test_is_needed_it_is_not_older_than_seven_days_at_booking() {
        all.pregnancy = new GateFacts.Pregnancy(true, Optional.of(TODAY.minusDays(7)));
        assertEquals(List.of(), against(all));

        all.pregnancy = new GateFacts.Pregnancy(true, Optional.of(TODAY.minusDays(8)));
        assertEquals(List.of(GateReason.TEST_MISSING), against(all));

        all.pregnancy = new GateFacts.Pregnancy(true, Optional.empty());
        assertEquals(List.of(GateReason.TEST_MISSING), against(all));
    }

    @Test
    void inv_11_a_responsible_adult_is_named() {
        all.responsibleAdult = false;

        assertEquals(List.of(GateReason.NO_RESPONSIBLE_ADULT), against(all));
    }

    @Test
    void inv_41_staff_compared_a_photo_id() {
        all.identityChecked = false;

        assertEquals(List.of(GateReason.IDENTITY_NOT_CHECKED), against(all));
    }

    @Test
    void inv_12_a_state_is_allowed_explicitly() {
        all.policy = PolicyAnswer.DENIED;
        assertEquals(List.of(GateReason.STATE_NOT_ALLOWED), against(all));

        all.state = Optional.empty();
        assertEquals(List.of(GateReason.APPROVER_NOT_LICENSED, GateReason.HOME_STATE_MISSING), against(all));
    }

    @Test
    void inv_12_where_the_state_asks_for_it_the_clinician_has_seen_the_patient_in_person() {
        all.policy = PolicyAnswer.SEEN_IN_PERSON_FIRST;
        assertEquals(List.of(GateReason.NOT_SEEN_IN_PERSON), against(all));

        all.approval = Optional.of(new GateFacts.Approval(UUID.randomUUID(), END, CLINICIAN, true, true));
        assertEquals(List.of(), against(all));

        all.approval = Optional.empty();
        assertEquals(List.of(GateReason.NO_APPROVAL), against(all));
    }

    @Test
    void inv_13_the_nurse_is_licensed_in_the_state_of_the_home() {
        all.nurse = Optional.of(STRANGER);
        assertEquals(List.of(GateReason.NURSE_NOT_LICENSED), against(all));

        all.nurse = Optional.empty();
        assertEquals(List.of(), against(all));
    }

    @Test
    void inv_20_a_withdrawn_request_closes_the_gate() {
        all.requestOpen = false;

        assertEquals(List.of(GateReason.REQUEST_NOT_OPEN), against(all));
    }

    @Test
    void nothing_known_says_everything_that_is_missing() {
        all.consent = Optional.empty();
        all.approval = Optional.empty();
        all.birthDate = Optional.empty();
        all.state = Optional.empty();
        all.findingsClosed = false;
        all.responsibleAdult = false;
        all.screen = new GateFacts.SafetyScreen(Optional.empty(), false);

        assertEquals(
                List.of(
                        GateReason.NO_CONSENT,
                        GateReason.NO_APPROVAL,
                        GateReason.FINDINGS_OPEN,
                        GateReason.SAFETY_SCREEN_MISSING,
                        GateReason.BIRTH_DATE_MISSING,
                        GateReason.NO_RESPONSIBLE_ADULT,
                        GateReason.HOME_STATE_MISSING),
                against(all));
    }

    private static List<GateReason> against(Case one) {
        GateRules.Licensed licensed = (account, state, day, kinds) -> state.equals("OR")
                && (account.equals(CLINICIAN) ? kinds.contains(LicenceKind.MD) : account.equals(NURSE));
        var rules = new GateRules(PracticeDefaults.shipped().settings(), licensed, (state, day) -> one.policy);
        return rules.against(one.facts(), START, END, DAY, TODAY);
    }

    private static Optional<GateFacts.Consent> consent(Instant until) {
        return Optional.of(new GateFacts.Consent(UUID.randomUUID(), PATIENT, until, instant(TODAY, 9)));
    }

    private static Optional<GateFacts.Approval> approval(Instant until, UUID clinician, boolean current) {
        return Optional.of(new GateFacts.Approval(UUID.randomUUID(), until, clinician, current, false));
    }

    private static Instant instant(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZoneId.of("America/Los_Angeles")).toInstant();
    }

    /** Everything right; a test changes one thing. */
    private static final class Case {
        UUID patient = PATIENT;
        boolean requestOpen = true;
        Optional<LocalDate> birthDate = Optional.of(LocalDate.of(1980, 5, 5));
        Optional<String> state = Optional.of("OR");
        Optional<GateFacts.Consent> consent = consent(END);
        Optional<GateFacts.Approval> approval = approval(END, CLINICIAN, true);
        boolean approvalExpired = false;
        boolean findingsClosed = true;
        GateFacts.SafetyScreen screen = new GateFacts.SafetyScreen(Optional.of(TODAY), true);
        GateFacts.Pregnancy pregnancy = new GateFacts.Pregnancy(false, Optional.empty());
        boolean responsibleAdult = true;
        boolean identityChecked = true;
        Optional<UUID> nurse = Optional.of(NURSE);
        PolicyAnswer policy = PolicyAnswer.ALLOWED;

        GateFacts facts() {
            return new GateFacts(
                    patient,
                    requestOpen,
                    birthDate,
                    state,
                    consent,
                    approval,
                    approvalExpired,
                    findingsClosed,
                    screen,
                    pregnancy,
                    responsibleAdult,
                    identityChecked,
                    nurse);
        }
    }
}
