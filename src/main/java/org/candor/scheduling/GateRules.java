package org.candor.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.candor.practice.LicenceKind;
import org.candor.practice.PolicyAnswer;
import org.candor.practice.SettingName;
import org.candor.practice.Settings;

/**
 * The rules of the gate, without any database: facts in, all reasons out. Missing facts never open it.
 *
 * <p>Numbers come from the practice's dated settings of the day of the visit.
 */
final class GateRules {
    /** Whether somebody holds a licence of one of those kinds in a state on a day. */
    interface Licensed {
        boolean in(UUID account, String state, LocalDate day, Set<LicenceKind> kinds);
    }

    /** What the state policy says about infusions at home there on that day. */
    interface Policy {
        PolicyAnswer on(String state, LocalDate day);
    }

    private final Settings settings;
    private final Licensed licensed;
    private final Policy policy;

    GateRules(Settings settings, Licensed licensed, Policy policy) {
        this.settings = settings;
        this.licensed = licensed;
        this.policy = policy;
    }

    /**
     * @param day of the visit, local
     * @param bookedOn the local day on which it is booked
     * @return every reason against; empty when the gate is open
     */
    List<GateReason> against(GateFacts facts, Instant startsAt, Instant endsAt, LocalDate day, LocalDate bookedOn) {
        var reasons = EnumSet.noneOf(GateReason.class);
        if (!facts.requestOpen()) {
            reasons.add(GateReason.REQUEST_NOT_OPEN);
        }
        consent(facts, startsAt, endsAt, day, reasons);
        approval(facts, endsAt, day, reasons);
        if (!facts.findingsClosed()) {
            reasons.add(GateReason.FINDINGS_OPEN);
        }
        safetyScreen(facts.screen(), day, bookedOn, reasons);
        person(facts, day, bookedOn, reasons);
        place(facts, day, reasons);
        return new ArrayList<>(reasons);
    }

    private void consent(GateFacts facts, Instant startsAt, Instant endsAt, LocalDate day, Set<GateReason> reasons) {
        if (facts.consent().isEmpty()) {
            reasons.add(GateReason.NO_CONSENT);
            return;
        }
        var consent = facts.consent().get();
        if (endsAt.isAfter(consent.validUntil())) {
            reasons.add(GateReason.CONSENT_ENDS_BEFORE);
        }
        var earliest = consent.signedAt().plus(settings.hours(SettingName.CONSENT_TO_VISIT_HOURS, day));
        if (startsAt.isBefore(earliest)) {
            reasons.add(GateReason.CONSENT_TOO_FRESH);
        }
    }

    private void approval(GateFacts facts, Instant endsAt, LocalDate day, Set<GateReason> reasons) {
        if (facts.approval().isEmpty()) {
            reasons.add(facts.approvalExpired() ? GateReason.APPROVAL_EXPIRED : GateReason.NO_APPROVAL);
            return;
        }
        var approval = facts.approval().get();
        if (endsAt.isAfter(approval.validUntil())) {
            reasons.add(GateReason.APPROVAL_ENDS_BEFORE);
        }
        if (!approval.current()) {
            reasons.add(GateReason.APPROVAL_OUTDATED);
        }
        if (approval.clinician().equals(facts.patientAccount())) {
            reasons.add(GateReason.APPROVED_BY_SELF);
        }
        var holdsLicence =
                facts.state().filter(state -> licensed.in(approval.clinician(), state, day, LicenceKind.prescribers()));
        if (holdsLicence.isEmpty()) {
            reasons.add(GateReason.APPROVER_NOT_LICENSED);
        }
    }

    private void safetyScreen(
            GateFacts.SafetyScreen screen, LocalDate day, LocalDate bookedOn, Set<GateReason> reasons) {
        if (screen.answeredOn().isEmpty()) {
            reasons.add(GateReason.SAFETY_SCREEN_MISSING);
            return;
        }
        var oldest = bookedOn.minusDays(settings.number(SettingName.SUICIDE_SCREEN_DAYS, day));
        if (screen.answeredOn().get().isBefore(oldest)) {
            reasons.add(GateReason.SAFETY_SCREEN_TOO_OLD);
        }
        if (!screen.cleared()) {
            reasons.add(GateReason.SAFETY_NOT_CLEARED);
        }
    }

    private void person(GateFacts facts, LocalDate day, LocalDate bookedOn, Set<GateReason> reasons) {
        if (facts.birthDate().isEmpty()) {
            reasons.add(GateReason.BIRTH_DATE_MISSING);
        } else if (Period.between(facts.birthDate().get(), day).getYears()
                < settings.number(SettingName.MINIMUM_AGE_YEARS, day)) {
            reasons.add(GateReason.NOT_ADULT);
        }
        if (!facts.responsibleAdultNamed()) {
            reasons.add(GateReason.NO_RESPONSIBLE_ADULT);
        }
        if (!facts.identityChecked()) {
            reasons.add(GateReason.IDENTITY_NOT_CHECKED);
        }
        var oldestTest = bookedOn.minusDays(settings.number(SettingName.PREGNANCY_TEST_DAYS, day));
        var tested = facts.pregnancy().negativeTestOn().filter(test -> !test.isBefore(oldestTest));
        if (facts.pregnancy().testNeeded() && tested.isEmpty()) {
            reasons.add(GateReason.TEST_MISSING);
        }
    }

    private void place(GateFacts facts, LocalDate day, Set<GateReason> reasons) {
        if (facts.state().isEmpty()) {
            reasons.add(GateReason.HOME_STATE_MISSING);
            return;
        }
        var state = facts.state().get();
        var answer = policy.on(state, day);
        if (answer == PolicyAnswer.DENIED) {
            reasons.add(GateReason.STATE_NOT_ALLOWED);
        } else if (!facts.approval()
                .map(approval -> answer.admits(approval.seenInPerson()))
                .orElse(true)) {
            reasons.add(GateReason.NOT_SEEN_IN_PERSON);
        }
        if (facts.nurse()
                        .filter(nurse -> licensed.in(nurse, state, day, LicenceKind.nurses()))
                        .isEmpty()
                && facts.nurse().isPresent()) {
            reasons.add(GateReason.NURSE_NOT_LICENSED);
        }
    }
}
