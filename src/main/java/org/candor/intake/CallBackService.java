package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AccountLetter;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.EmailAddress;
import org.candor.access.OneTimeToken;
import org.candor.access.OneTimeToken.Purpose;
import org.candor.access.OneTimeTokens;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a coordinator does with a first contact: call, then invite or close. */
@ApplicationScoped
@Transactional
public class CallBackService {
    private IntakeRequests requests;
    private Patients patients;
    private CallBacks callBacks;
    private OneTimeTokens links;
    private Event<ConsultationAgreed> consultation;
    private Caller caller;
    private Event<AccountLetter> letters;
    private Event<CallAnswered> answered;
    private Clock clock;

    @Inject
    CallBackService(
            IntakeRequests requests,
            Patients patients,
            CallBacks callBacks,
            OneTimeTokens links,
            Event<ConsultationAgreed> consultation,
            Caller caller,
            Event<AccountLetter> letters,
            Event<CallAnswered> answered,
            Clock clock) {
        this.requests = requests;
        this.patients = patients;
        this.callBacks = callBacks;
        this.links = links;
        this.consultation = consultation;
        this.caller = caller;
        this.letters = letters;
        this.answered = answered;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected CallBackService() {} // CDI client proxy

    /** Whom to call. */
    @AllowedTo(Role.COORDINATOR)
    public Patient contact(UUID request) {
        var patient = Optional.ofNullable(requests.get(request).getPatientId()).orElseThrow();
        return patients.get(patient);
    }

    /**
     * The person wants to go on: mails the invitation to sign up.
     *
     * @param consultationAt when somebody calls again to talk about the treatment; null when not wished for
     * @throws Refusal {@code ANSWERED_ALREADY}, {@code EMAIL_NOT_VALID}, {@code CONSULTATION_NOT_VALID}, and what scheduling
     *     says about the time
     */
    @AllowedTo(Role.COORDINATOR)
    @Audited("callBack.invite")
    public void invite(UUID request, String email, @Nullable Instant consultationAt) {
        var now = clock.instant();
        var address = new EmailAddress(email);
        if (consultationAt != null && consultationAt.isBefore(now)) {
            throw new Refusal(FirstContactRefusal.CONSULTATION_NOT_VALID, "request " + request);
        }
        var person = contact(request);
        answer(CallBack.invited(request, consultationAt, caller.accountId(), now), request);
        var secret = links.add(OneTimeToken.forRequest(Ids.random(), Purpose.INVITE_PATIENT, request, address, now));
        letters.fire(new AccountLetter(
                AccountLetter.Kind.INVITE_PATIENT,
                address.value(),
                person.getGivenName(),
                person.getLanguage(),
                secret));
        if (consultationAt != null) {
            consultation.fire(new ConsultationAgreed(
                    request, person.getId(), address.value(), caller.accountId(), consultationAt));
        }
        answered.fire(new CallAnswered(request, CallOutcome.INVITED));
    }

    /** @throws Refusal {@code ANSWERED_ALREADY} */
    @AllowedTo(Role.COORDINATOR)
    @Audited("callBack.close")
    public void close(UUID request, ClosingReason reason) {
        answer(CallBack.closed(request, reason, caller.accountId(), clock.instant()), request);
        answered.fire(new CallAnswered(request, CallOutcome.CLOSED));
    }

    private void answer(CallBack callBack, UUID request) {
        if (callBacks.of(request).isPresent() || requests.get(request).hasEnded()) {
            throw new Refusal(FirstContactRefusal.ANSWERED_ALREADY, "request " + request);
        }
        callBacks.add(callBack);
    }
}
