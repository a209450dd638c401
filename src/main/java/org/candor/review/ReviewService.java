package org.candor.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.ReAuthentication;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.consent.Consents;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.intake.IntakeSections;
import org.candor.shared.Refusal;

/** What nurses and clinicians do before the decision: read the history, ask for more, confirm a stop, answer a crisis. */
@ApplicationScoped
@Transactional
public class ReviewService {
    private IntakeRequests requests;
    private Reviews reviews;
    private IntakeSections sections;
    private PatientLetters letters;
    private ReAuthentication again;
    private Consents consents;
    private Caller caller;
    private ReviewClock clock;
    private Event<Object> happened;

    @Inject
    ReviewService(
            IntakeRequests requests,
            Reviews reviews,
            IntakeSections sections,
            PatientLetters letters,
            Consents consents,
            ReAuthentication again,
            Caller caller,
            ReviewClock clock,
            Event<Object> happened) {
        this.requests = requests;
        this.reviews = reviews;
        this.sections = sections;
        this.letters = letters;
        this.consents = consents;
        this.again = again;
        this.caller = caller;
        this.clock = clock;
        this.happened = happened;
    }

    @SuppressWarnings("NullAway.Init")
    protected ReviewService() {} // CDI client proxy

    /**
     * The history is read and the medicines are reconciled: the clinician may decide.
     *
     * @throws Refusal {@code SUMMARY_MISSING}, {@code REQUEST_ENDED}, {@code NOT_WAITING}
     */
    @AllowedTo(Role.NURSE)
    @Audited("review.completeHistory")
    public void completeHistory(UUID request, String summary, String medicines) {
        open(request);
        if (summary.isBlank()) {
            throw new Refusal(ReviewRefusal.SUMMARY_MISSING, "request " + request);
        }
        keep(request, summary, medicines, HistoryReview.Outcome.COMPLETE);
    }

    /**
     * The history leaves questions: the patient is asked for everything at once and mailed.
     *
     * @throws Refusal {@code ASKED_TOO_OFTEN}, {@code NOTHING_ASKED}, {@code REQUEST_ENDED}, {@code NOT_WAITING}
     */
    @AllowedTo(Role.NURSE)
    @Audited("review.askForMore")
    public void askForMore(UUID request, String summary, String medicines, AskForMore asked) {
        ask(request, asked);
        keep(request, summary, medicines, HistoryReview.Outcome.ASK_FOR_MORE);
    }

    /**
     * A clinician looked at a request that the rules stopped.
     *
     * @param reasons the patient reads them when the request ends here
     * @throws Refusal {@code REASONS_MISSING}, {@code WRONG_PASSWORD}, {@code REQUEST_ENDED}, {@code NOT_WAITING}
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("review.confirmStop")
    public void confirmStop(UUID request, StopConfirmation.Outcome outcome, String reasons, String password) {
        again.confirm(password);
        var intake = open(request);
        if (reasons.isBlank()) {
            throw new Refusal(ReviewRefusal.REASONS_MISSING, "request " + request);
        }
        var stop = new StopConfirmation(request, me(), outcome, reasons, clock.now());
        reviews.add(stop);
        if (outcome != StopConfirmation.Outcome.REVIEW) {
            letters.stopped(intake, stop);
        }
        happened.fire(new StopConfirmed(request, outcome));
    }

    /**
     * Records what was done about a crisis and closes the red flag; while nobody was reached it stays.
     *
     * @throws Refusal {@code ASSESSMENT_MISSING}, {@code NOT_REACHED}, {@code NOT_WAITING} when it is closed already
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("review.answerCrisis")
    public void answerCrisis(
            UUID request, boolean reached, String assessment, String safetyPlan, CrisisAnswer.Disposition disposition) {
        if (assessment.isBlank()) {
            throw new Refusal(ReviewRefusal.ASSESSMENT_MISSING, "request " + request);
        }
        if (disposition == CrisisAnswer.Disposition.SAFE_WITH_PLAN && (!reached || safetyPlan.isBlank())) {
            throw new Refusal(ReviewRefusal.NOT_REACHED, "request " + request);
        }
        reviews.add(new CrisisAnswer(request, me(), reached, assessment, safetyPlan, disposition, clock.now()));
        if (disposition != CrisisAnswer.Disposition.NOT_REACHED) {
            happened.fire(new CrisisAnswered(request));
        }
    }

    /**
     * Records the talk after a consent was taken back.
     *
     * @throws Refusal {@code SUMMARY_MISSING}, {@code NOT_WAITING}, {@code NOT_FOUND}
     */
    @AllowedTo(Role.NURSE)
    @Audited("review.talkAfterRevocation")
    public void talkedAfterRevocation(UUID consent, String note) {
        if (note.isBlank()) {
            throw new Refusal(ReviewRefusal.SUMMARY_MISSING, "consent " + consent);
        }
        var patient = consents.get(consent).getPatientId();
        reviews.add(new RevocationTalk(consent, patient, me(), note, clock.now()));
        happened.fire(new RevocationTalked(consent));
    }

    /** Asks the patient and opens those sections of intake again; the caller's act decides what happens then. */
    void ask(UUID request, AskForMore asked) {
        var intake = open(request);
        var patient = patientOf(intake);
        var before = reviews.askedOf(request).size();
        var information = InformationRequest.of(
                request, patient, before, caller.accountId(), asked, clock.now(), clock.answerDue());
        reviews.add(information);
        intake.reopen(sections.withFollowing(asked.sections()));
        letters.moreAsked(intake, information);
    }

    /** @throws Refusal {@code NOT_FOUND}, {@code REQUEST_ENDED} */
    IntakeRequest open(UUID request) {
        var intake = requests.get(request);
        if (intake.hasEnded()) {
            throw new Refusal(ReviewRefusal.REQUEST_ENDED, "request " + request);
        }
        return intake;
    }

    static UUID patientOf(IntakeRequest intake) {
        var patient = intake.getPatientId();
        if (patient == null) {
            throw new Refusal(ReviewRefusal.NO_PATIENT, "request " + intake.getId());
        }
        return patient;
    }

    private void keep(UUID request, String summary, String medicines, HistoryReview.Outcome outcome) {
        reviews.add(new HistoryReview(request, me(), summary, medicines, outcome, clock.now()));
        happened.fire(new HistoryReviewed(request, outcome));
    }

    private Signer me() {
        return new Signer(caller.accountId(), caller.getName());
    }
}
