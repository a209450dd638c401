package org.candor.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.ReAuthentication;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.intake.IntakeRequest;
import org.candor.intake.RequestWithdrawn;
import org.candor.practice.Licence;
import org.candor.practice.LicenceKind;
import org.candor.practice.Licences;
import org.candor.practice.StatePolicies;
import org.candor.screening.Facts;
import org.candor.screening.Findings;
import org.candor.screening.RecordedFact;
import org.candor.screening.Screened;
import org.candor.screening.ScreeningService;
import org.candor.shared.Refusal;

/** The clinician's signed decision, and how long an approval holds. Only a licensed clinician approves; no rule ever does. */
@ApplicationScoped
@Transactional
public class DecisionService {
    /** No row of the rules looks at it, but the licence of the signature counts there only. */
    private static final String STATE = "state";

    private ReviewService review;
    private Reviews reviews;
    private Approvals approvals;
    private ScreeningService screening;
    private Findings findings;
    private Licences licences;
    private StatePolicies policies;
    private EditionAuthors authors;
    private PatientLetters letters;
    private ReAuthentication again;
    private Caller caller;
    private ReviewClock clock;
    private Event<Object> happened;

    @Inject
    DecisionService(
            ReviewService review,
            Reviews reviews,
            Approvals approvals,
            ScreeningService screening,
            Findings findings,
            Licences licences,
            StatePolicies policies,
            EditionAuthors authors,
            PatientLetters letters,
            ReAuthentication again,
            Caller caller,
            ReviewClock clock,
            Event<Object> happened) {
        this.review = review;
        this.reviews = reviews;
        this.approvals = approvals;
        this.screening = screening;
        this.findings = findings;
        this.licences = licences;
        this.policies = policies;
        this.authors = authors;
        this.letters = letters;
        this.again = again;
        this.caller = caller;
        this.clock = clock;
        this.happened = happened;
    }

    @SuppressWarnings("NullAway.Init")
    protected DecisionService() {} // CDI client proxy

    /** What stands in the way of an approval by the caller now, and what holds. */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "review.readFacts", read = true)
    public ApprovalFacts look(UUID request) {
        return look(review.open(request), screening.facts(request));
    }

    /**
     * Signs an approval. It remembers the facts that the rules used and ends when one of them changes.
     *
     * @throws Refusal the first of {@link ApprovalFacts#obstacles}, {@code WRONG_PASSWORD}, {@code REASONS_MISSING},
     *     {@code REQUEST_ENDED}, {@code NOT_WAITING}
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("review.approve")
    public void approve(UUID request, ClinicianDecision.Words words, String password) {
        again.confirm(password);
        var intake = review.open(request);
        var facts = screening.facts(request);
        var look = look(intake, facts);
        look.obstacles().stream().findFirst().ifPresent(obstacle -> {
            throw new Refusal(obstacle, "request " + request);
        });
        decide(intake, ClinicianDecision.Kind.APPROVE, words, facts, look.licence());
    }

    /**
     * Signs that the treatment is declined, or that the patient is referred; the patient gets a letter.
     *
     * @throws Refusal {@code OWN_REQUEST}, {@code WRONG_PASSWORD}, {@code REASONS_MISSING}, {@code REQUEST_ENDED}, {@code NOT_WAITING}
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("review.turnDown")
    public void turnDown(UUID request, boolean refer, ClinicianDecision.Words words, String password) {
        again.confirm(password);
        var intake = review.open(request);
        var facts = screening.facts(request);
        var kind = refer ? ClinicianDecision.Kind.REFER : ClinicianDecision.Kind.DECLINE;
        decide(intake, kind, words, facts, look(intake, facts).licence());
    }

    /**
     * Sends the request back to the patient with everything that is still needed.
     *
     * @throws Refusal {@code ASKED_TOO_OFTEN}, {@code NOTHING_ASKED}, {@code WRONG_PASSWORD}, {@code REQUEST_ENDED}, {@code NOT_WAITING}
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("review.clinicianAsks")
    public void askForMore(UUID request, ClinicianDecision.Words words, String password, AskForMore asked) {
        again.confirm(password);
        var intake = review.open(request);
        var facts = screening.facts(request);
        review.ask(request, asked);
        decide(
                intake,
                ClinicianDecision.Kind.ASK_FOR_MORE,
                words,
                facts,
                look(intake, facts).licence());
    }

    /** The rules ran again: an approval holds no longer when a fact changed that a row of them looks at. */
    void recheck(@Observes Screened screened) {
        var living = approvals.livingOfRequest(screened.request());
        if (!living.isEmpty()) {
            var used = new HashSet<>(screened.rules().used());
            used.add(STATE);
            living.stream()
                    .filter(approval -> approval.isStaleBy(screened.facts(), used))
                    .forEach(approval -> approvals.end(approval, ClinicianDecision.End.FACT_CHANGED, clock.now()));
        }
    }

    /** A request that was withdrawn needs no approval any more. */
    void withdrawn(@Observes RequestWithdrawn withdrawn) {
        approvals
                .livingOfRequest(withdrawn.request())
                .forEach(approval -> approvals.end(approval, ClinicianDecision.End.REQUEST_ENDED, clock.now()));
    }

    private void decide(
            IntakeRequest intake,
            ClinicianDecision.Kind kind,
            ClinicianDecision.Words words,
            Facts facts,
            Optional<Licence> licence) {
        var patient = letters.patient(ReviewService.patientOf(intake));
        if (patient.account().filter(caller.accountId()::equals).isPresent()) {
            throw new Refusal(ReviewRefusal.OWN_REQUEST, "request " + intake.getId());
        }
        if (words.reasons().isBlank()) {
            throw new Refusal(ReviewRefusal.REASONS_MISSING, "request " + intake.getId());
        }
        if (words.identitySeen() && words.identity().isEmpty()) {
            throw new Refusal(ReviewRefusal.IDENTITY_NOT_SEEN, "request " + intake.getId());
        }
        var signature = new ClinicianDecision.Signature(
                new Signer(caller.accountId(), caller.getName()),
                licence.map(DecisionService::words).orElse("none in this state"),
                words);
        var decision = new ClinicianDecision(
                intake.getId(),
                new ClinicianDecision.Subject(patient.getId(), patient.account().orElse(null)),
                kind,
                signature,
                facts.snapshot(),
                clock.now(),
                kind == ClinicianDecision.Kind.APPROVE ? clock.approvalValidUntil() : null);
        approvals.add(decision);
        words.identity().ifPresent(means -> patient.identityChecked(means, caller.accountId(), clock.now()));
        letters.decided(intake, decision);
        happened.fire(new ReviewDecided(intake.getId(), kind));
    }

    private ApprovalFacts look(IntakeRequest intake, Facts facts) {
        var request = intake.getId();
        var me = caller.accountId();
        var state = Optional.ofNullable(facts.get(STATE)).map(Object::toString);
        var sent = Optional.ofNullable(intake.getSubmittedAt());
        return new ApprovalFacts(
                state,
                state.flatMap(in -> licences.activeIn(me, in, clock.today(), LicenceKind.prescribers())),
                letters.patient(ReviewService.patientOf(intake))
                        .account()
                        .filter(me::equals)
                        .isPresent(),
                authors.wroteWorkflowOf(request, me),
                sent.filter(at -> reviews.isHistoryReviewedSince(request, at)).isPresent(),
                findings.anyBlocking(request),
                facts.complete(),
                Optional.ofNullable(screening.recorded(request).get("pdmp")).map(RecordedFact::getObservedOn),
                clock.oldestPdmp(),
                state.flatMap(in -> policies.table().inPersonFrom(in, clock.today())));
    }

    /** "MD OR 204533, to 31 December 2027" without its end: what stands beside the signature. */
    private static String words(Licence licence) {
        return licence.getKind() + " " + licence.getState() + " " + licence.getNumber();
    }

    /** All decisions about a request, the newest first. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "review.readDecisions", read = true)
    public List<ClinicianDecision> decisions(UUID request) {
        return approvals.of(request);
    }
}
