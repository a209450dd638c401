package org.candor.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.candor.access.Accounts;
import org.candor.access.Caller;
import org.candor.config.demo.DemoPerson;
import org.candor.consent.ConsentService;
import org.candor.consent.Consents;
import org.candor.consent.CountersigningService;
import org.candor.consent.SigningForm;
import org.candor.intake.IntakeRequests;
import org.candor.intake.IntakeService;
import org.candor.intake.SampleIntake;
import org.candor.intake.SubmissionService;
import org.candor.intake.WithdrawalService;
import org.candor.review.ClinicianDecision;
import org.candor.review.DecisionService;
import org.candor.review.ReviewService;
import org.candor.scheduling.SchedulingService;
import org.candor.scheduling.VisitService;
import org.candor.screening.Recordable;
import org.candor.screening.ScreeningService;
import org.candor.workflow.Workflows;

/** What each person does in one case, through the services that the pages call, inside the server. */
@ApplicationScoped
public class Acts {
    @Inject
    private Caller caller;

    @Inject
    private Accounts accounts;

    @Inject
    private WithdrawalService opening;

    @Inject
    private IntakeRequests requests;

    @Inject
    private IntakeService intake;

    @Inject
    private SubmissionService submission;

    @Inject
    private Workflows workflows;

    @Inject
    private ScreeningService screening;

    @Inject
    private ReviewService reviews;

    @Inject
    private DecisionService decisions;

    @Inject
    private ConsentService consent;

    @Inject
    private Consents consents;

    @Inject
    private CountersigningService countersigning;

    @Inject
    private SchedulingService scheduling;

    @Inject
    private VisitService visits;

    @Inject
    private Clock clock;

    void as(DemoPerson person) {
        var account = accounts.of(person.email()).orElseThrow();
        caller.signIn(account.id(), person.fullName(), account.email(), person.roles());
    }

    UUID patientId(DemoPerson patient) {
        return accounts.of(patient.email()).orElseThrow().id();
    }

    void endsWhatIsOpen(DemoPerson patient) {
        as(patient);
        opening.open().ifPresent(open -> opening.withdraw(open.getId()));
    }

    /** Asks anew; nothing of the patient's may be open. */
    UUID asksAnew(DemoPerson patient) {
        as(patient);
        opening.openAgain();
        return requests.currentOf(caller.accountId()).orElseThrow().getId();
    }

    void fillsIn(DemoPerson patient, UUID request) {
        as(patient);
        SampleIntake.named(SampleIntake.CRPS, today().minusDays(3)).forEach((section, answers) -> answers.asMap()
                .forEach((path, given) -> intake.answer(request, section, path, given)));
    }

    void sends(DemoPerson patient, UUID request) {
        as(patient);
        submission.submit(request, true);
    }

    void nurseReviews(UUID request) {
        as(DemoPerson.NURSE);
        var results = new EnumMap<Recordable, String>(Map.of(
                Recordable.MME,
                "15",
                Recordable.ALT_XULN,
                "0.6",
                Recordable.AST_XULN,
                "0.55",
                Recordable.PDMP,
                "clear"));
        screening.record(request, results, today());
        reviews.completeHistory(request, "Nothing new by phone.", "As listed.");
    }

    void clinicianClosesFindings(UUID request) {
        as(DemoPerson.CLINICIAN);
        screening.findings(request).stream()
                .filter(finding -> finding.isClosable())
                .forEach(finding -> screening.close(finding.getId(), "Known and stable."));
    }

    void clinicianApproves(UUID request) {
        as(DemoPerson.CLINICIAN);
        var words = new ClinicianDecision.Words(
                ClinicianDecision.Evaluation.IN_PERSON, "I evaluated the patient", "A series is reasonable.");
        decisions.approve(request, words, DemoPerson.PASSWORD);
    }

    void signs(DemoPerson patient, UUID request) {
        as(patient);
        var shown = consent.open(request, "en").text().fingerprint();
        consent.sign(
                request,
                new SigningForm(
                        "en",
                        shown,
                        false,
                        patient.fullName(),
                        patient.fullName().substring(0, 1),
                        DemoPerson.PASSWORD));
    }

    void clinicianCountersigns(UUID request) {
        as(DemoPerson.CLINICIAN);
        countersigning.countersign(consents.ofRequest(request).orElseThrow().getId(), true, DemoPerson.PASSWORD);
    }

    void coordinatorBooks(UUID request) {
        as(DemoPerson.COORDINATOR);
        var slot = scheduling.readiness(request).slots().get(0);
        scheduling.book(request, slot.nurseId(), slot.startsAt());
    }

    int visitsOf(DemoPerson patient) {
        as(patient);
        return visits.mine().size();
    }

    /** Waits for the engine's job that leads to the step. */
    void until(String step, UUID request) throws InterruptedException {
        for (var look = 0; look < 600 && !workflows.waitsAt(step, request); look++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (!workflows.waitsAt(step, request)) {
            throw new AssertionError("The request never came to " + step);
        }
    }

    /** Carries the act out in one transaction and fails after it. */
    @Transactional
    public void failAfter(Runnable act) {
        act.run();
        throw new IllegalStateException("after the act");
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    }
}
