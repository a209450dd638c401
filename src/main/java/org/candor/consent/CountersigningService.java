package org.candor.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.ReAuthentication;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.consent.Consent.RevokedHow;
import org.candor.document.PatientDocument.Kind;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.shared.Refusal;

/** What the practice does with a patient's consent: read it, countersign it, and take it back on the patient's word. */
@ApplicationScoped
@Transactional
public class CountersigningService {

    /** A consent as staff sees it, with the text that was signed. */
    public record SignedConsent(Consent consent, String html) {}

    private Consents consents;
    private ConsentCopies copies;
    private Revocations revocations;
    private IntakeRequests requests;
    private Caller caller;
    private ReAuthentication again;
    private Event<ConsentCountersigned> countersigned;
    private Clock clock;

    @Inject
    CountersigningService(
            Consents consents,
            ConsentCopies copies,
            Revocations revocations,
            IntakeRequests requests,
            Caller caller,
            ReAuthentication again,
            Event<ConsentCountersigned> countersigned,
            Clock clock) {
        this.consents = consents;
        this.copies = copies;
        this.revocations = revocations;
        this.requests = requests;
        this.caller = caller;
        this.again = again;
        this.countersigned = countersigned;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected CountersigningService() {} // CDI client proxy

    /**
     * @param subject a consent, or the request that it was signed for
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.NURSE})
    @Audited("consent.readSigned")
    public Optional<SignedConsent> about(UUID subject) {
        return consents.find(subject)
                .or(() -> consents.ofRequest(subject))
                .map(consent -> new SignedConsent(consent, consents.textOf(consent)));
    }

    /**
     * Signs after the patient: "I talked this through". From now on the consent is living.
     *
     * @param talkedThrough the clinician's own statement
     * @throws Refusal {@code NOT_TALKED_THROUGH}, {@code NOT_WAITING_FOR_CLINICIAN}, {@code OWN_CONSENT}, {@code WRONG_PASSWORD}
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("consent.countersign")
    public void countersign(UUID consent, boolean talkedThrough, String password) {
        if (!talkedThrough) {
            throw new Refusal(ConsentRefusal.NOT_TALKED_THROUGH, "consent " + consent);
        }
        var waiting = consents.locked(consent);
        var event = waiting.countersign(caller.accountId(), caller.getName(), clock.instant());
        again.confirm(password);
        consents.nowLiving(waiting);
        copies.make(waiting, Kind.COUNTERSIGNED_CONSENT);
        countersigned.fire(event);
    }

    /**
     * Takes a consent back because the patient said so by phone, by letter or in person. Nobody asks why.
     *
     * @throws Refusal {@code NOT_IN_FORCE}, {@code HOW_MISSING}
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.INFUSION_NURSE})
    @Audited("consent.revokeOnWord")
    public void revokeOnWord(UUID consent, RevokedHow how) {
        if (how == RevokedHow.PORTAL) {
            throw new Refusal(ConsentRefusal.HOW_MISSING, "consent " + consent);
        }
        revocations.revoke(consents.get(consent), caller.accountId(), how);
    }

    /** All consents of the patient whose request it is, the newest first, for the chart. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.INFUSION_NURSE})
    @Audited(value = "consent.readOnChart", read = true)
    public List<Consent> onChart(UUID request) {
        return requests.find(request)
                .map(IntakeRequest::getPatientId)
                .map(consents::of)
                .orElse(List.of());
    }
}
