package org.candor.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.ReAuthentication;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.consent.Consent.RevokedHow;
import org.candor.document.PatientDocument.Kind;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.patient.CurrentPatient;
import org.candor.practice.PracticeNow;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What patients do with the treatment consent: read it, sign it, say no to it, take it back. */
@ApplicationScoped
@Transactional
public class ConsentService {
    /** So long before its end a consent may be signed anew. */
    static final Duration RENEWAL = Duration.ofDays(30);

    private Consents consents;
    private ConsentForms forms;
    private ConsentCopies copies;
    private Revocations revocations;
    private IntakeRequests requests;
    private CurrentPatient patient;
    private Caller caller;
    private ReAuthentication again;
    private Instance<SigningHold> holds;
    private Event<ConsentSigned> signed;
    private Event<ConsentRefused> refused;
    private Clock clock;
    private PracticeZone zone;
    private PracticeNow practice;

    @Inject
    ConsentService(
            Consents consents,
            ConsentForms forms,
            ConsentCopies copies,
            Revocations revocations,
            IntakeRequests requests,
            CurrentPatient patient,
            Caller caller,
            ReAuthentication again,
            @Any Instance<SigningHold> holds,
            Event<ConsentSigned> signed,
            Event<ConsentRefused> refused,
            Clock clock,
            PracticeZone zone,
            PracticeNow practice) {
        this.consents = consents;
        this.forms = forms;
        this.copies = copies;
        this.revocations = revocations;
        this.requests = requests;
        this.patient = patient;
        this.caller = caller;
        this.again = again;
        this.holds = holds;
        this.signed = signed;
        this.refused = refused;
        this.clock = clock;
        this.zone = zone;
        this.practice = practice;
    }

    @SuppressWarnings("NullAway.Init")
    protected ConsentService() {} // CDI client proxy

    /**
     * The version in force, in that language.
     *
     * @param request nothing to renew an earlier consent outside a request
     * @throws Refusal {@code NO_LANGUAGE}, {@code NOT_FOUND}
     */
    @AllowedTo(Role.PATIENT)
    @Audited("consent.read")
    public ConsentReading open(@Nullable UUID request, String language) {
        var form = forms.current(
                ConsentForms.TREATMENT, clock.instant().atZone(zone.id()).toLocalDate());
        return new ConsentReading(form, text(form, language), own(request), standing(request));
    }

    /**
     * Signs for whoever is signed in, and makes the copy.
     *
     * @throws Refusal {@code NOT_ASKED}, {@code SIGNING_NOW}, {@code STALE_TEXT}, {@code WRONG_PASSWORD}, {@code SIGNING_ON_HOLD}, and those of
     *     {@link Signature}; {@code WorkflowRefusal.NOT_WAITING} when the request is at another step
     */
    @AllowedTo(Role.PATIENT)
    @Audited("consent.sign")
    public Consent sign(@Nullable UUID request, SigningForm handedIn) {
        consents.oneAtATime(patient.id());
        var reading = open(request, handedIn.language());
        if (!reading.text().fingerprint().equals(handedIn.fingerprint())) {
            throw new Refusal(ConsentRefusal.STALE_TEXT, "shown " + handedIn.fingerprint());
        }
        mustBeAsked(reading);
        var about = request == null ? patient.id() : request;
        if (holds.stream().anyMatch(hold -> hold.holds(patient.id(), about))) {
            throw new Refusal(ConsentRefusal.SIGNING_ON_HOLD, "request " + request);
        }
        var signature = signature(handedIn);
        again.confirm(handedIn.password());
        consents.of(patient.id()).forEach(Consent::supersede);
        var consent = Consent.sign(
                Ids.random(), patient.id(), request, reading.form(), reading.text(), signature, clock.instant());
        consents.add(consent, reading.form(), reading.text());
        copies.make(consent, Kind.SIGNED_CONSENT);
        signed.fire(new ConsentSigned(consent.getId(), request));
        return consent;
    }

    /** The patient says no to the treatment; nobody asks why. */
    @AllowedTo(Role.PATIENT)
    @Audited("consent.refuse")
    public void refuse(UUID request) {
        requests.ownedBy(patient.id(), request);
        refused.fire(new ConsentRefused(request));
    }

    /**
     * Takes the consent back, at once.
     *
     * @throws Refusal {@code NOT_IN_FORCE}, {@code WRONG_PASSWORD}, {@code NOT_FOUND}
     */
    @AllowedTo(Role.PATIENT)
    @Audited("consent.revoke")
    public void revoke(UUID consent, String password) {
        var own = consents.ownedBy(patient.id(), consent);
        own.mustBeInForce();
        again.confirm(password);
        revocations.revoke(own, caller.accountId(), RevokedHow.PORTAL);
    }

    /** The patient's request that is going on. */
    @AllowedTo(Role.PATIENT)
    public Optional<IntakeRequest> current() {
        return requests.currentOf(patient.id()).filter(request -> !request.hasEnded());
    }

    /** The patient's consents, the newest first. */
    @AllowedTo(Role.PATIENT)
    public List<Consent> mine() {
        return consents.of(patient.id());
    }

    @AllowedTo(Role.PATIENT)
    public Consent mine(UUID consent) {
        return consents.ownedBy(patient.id(), consent);
    }

    /** Whether the patient may sign anew outside a request: once signed before, and nothing holds for long. */
    @AllowedTo(Role.PATIENT)
    public boolean mayRenew() {
        var all = consents.of(patient.id());
        return !all.isEmpty() && all.stream().noneMatch(this::holdsForLong);
    }

    private boolean holdsForLong(Consent consent) {
        var now = clock.instant();
        return switch (consent.stateAt(now)) {
            case SIGNED -> true;
            case ACTIVE ->
                consent.getFormVersion()
                                >= forms.oldestThatCounts(
                                        ConsentForms.TREATMENT,
                                        now.atZone(zone.id()).toLocalDate())
                        && consent.getValidUntil().isAfter(now.plus(RENEWAL));
            default -> false;
        };
    }

    private void mustBeAsked(ConsentReading reading) {
        var asked = reading.request()
                .map(request -> !request.hasEnded() && reading.signed().isEmpty())
                .orElseGet(this::mayRenew);
        if (!asked) {
            throw new Refusal(ConsentRefusal.NOT_ASKED, "patient " + patient.id());
        }
    }

    private Optional<IntakeRequest> own(@Nullable UUID request) {
        return Optional.ofNullable(request).map(id -> requests.ownedBy(patient.id(), id));
    }

    /** What is signed for the request and neither taken back nor ended. */
    private Optional<Consent> standing(@Nullable UUID request) {
        return consents.of(patient.id()).stream()
                .filter(consent ->
                        consent.request().filter(id -> id.equals(request)).isPresent())
                .findFirst()
                .filter(Consent::canBeRevoked)
                .filter(consent -> consent.stateAt(clock.instant()) != Consent.State.EXPIRED);
    }

    private ConsentText text(ConsentForm form, String language) {
        return form.in(language)
                .filter(text -> text.attested() || !practice.isOpen())
                .orElseThrow(() -> new Refusal(ConsentRefusal.NO_LANGUAGE, form.key() + " in " + language));
    }

    private Signature signature(SigningForm form) {
        return form.drawn()
                ? Signature.drawn(caller.accountId(), caller.getName(), form.mark(), form.initials())
                : Signature.typed(caller.accountId(), caller.getName(), form.mark(), form.initials());
    }
}
