package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.candor.access.Accounts;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.Ids;
import org.candor.shared.PhoneNumber;
import org.candor.shared.Refusal;

/** Who keeps the rota of those who answer when a person may be in danger. */
@ApplicationScoped
@Transactional
public class OnCallService {
    private OnCallRota rota;
    private Accounts accounts;
    private Caller caller;
    private Clock clock;

    @Inject
    OnCallService(OnCallRota rota, Accounts accounts, Caller caller, Clock clock) {
        this.rota = rota;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected OnCallService() {} // CDI client proxy

    /**
     * @param turn 1 to 3: who is called first, second, third
     * @param phone for text messages; blank for none
     * @throws Refusal {@code NOT_ON_CALL} for who may not answer a crisis, {@code ON_CALL_EXISTS}, {@code NOT_A_PHONE}, {@code NOT_A_TURN},
     *     {@code DATES_OUT_OF_ORDER}
     */
    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("onCall.add")
    public UUID add(int turn, UUID account, String phone, EffectiveDates dates) {
        refuseUnless(turn >= 1 && turn <= OnCallDuty.TURNS, PracticeRefusal.NOT_A_TURN);
        refuseUnless(dates.inOrder(), PracticeRefusal.DATES_OUT_OF_ORDER);
        var roles = accounts.get(account).roles();
        refuseUnless(
                roles.contains(Role.CLINICIAN) || roles.contains(Role.MEDICAL_DIRECTOR), PracticeRefusal.NOT_ON_CALL);
        var number = PhoneNumber.of(phone.strip());
        refuseUnless(phone.isBlank() || number.isPresent(), PracticeRefusal.NOT_A_PHONE);
        var isTaken = rota.all().stream()
                .anyMatch(duty -> duty.getTurn() == turn && duty.getDates().overlaps(dates));
        refuseUnless(!isTaken, PracticeRefusal.ON_CALL_EXISTS);
        var duty = new OnCallDuty(
                Ids.random(), turn, account, number.map(PhoneNumber::e164).orElse(null), dates);
        duty.recordedBy(Recorded.who(caller), clock.instant());
        rota.add(duty);
        return duty.getId();
    }

    /** @throws Refusal {@code DATES_OUT_OF_ORDER}, {@code NOT_FOUND} */
    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    @Audited("onCall.end")
    public void end(UUID id, LocalDate last) {
        var duty = rota.find(id).orElseThrow(() -> new Refusal(PracticeRefusal.NOT_FOUND, "duty " + id));
        refuseUnless(duty.getDates().endingOn(last).inOrder(), PracticeRefusal.DATES_OUT_OF_ORDER);
        duty.endOn(last, Recorded.who(caller), clock.instant());
    }

    @AllowedTo({Role.PRACTICE_ADMIN, Role.WORKFLOW})
    public List<OnCallDuty> duties() {
        return rota.all();
    }

    private static void refuseUnless(boolean fits, PracticeRefusal why) {
        if (!fits) {
            throw new Refusal(why, "on call");
        }
    }
}
