package org.candor.incontainer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.Caller;
import org.candor.access.Role;
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
import org.candor.workflow.Worklist;
import org.candor.workflow.edition.EditionService;
import org.candor.workflow.edition.ProposalService;

/** What each person does in one case, through the services that the pages call, inside the server. */
@ApplicationScoped
public class Acts {
    private static final String INTAKE = "intake-to-first-visit";

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
    private Worklist worklist;

    @Inject
    private EditionService editions;

    @Inject
    private ProposalService proposals;

    @Inject
    private VisitService visits;

    @Inject
    private Clock clock;

    private final Map<DemoPerson, Account> known = new EnumMap<>(DemoPerson.class);

    /** Signs in as a session does: the account was read before the act. */
    void as(DemoPerson person) {
        var account = account(person);
        caller.signIn(account.id(), person.fullName(), account.email(), person.roles());
    }

    UUID patientId(DemoPerson patient) {
        return account(patient).id();
    }

    private Account account(DemoPerson person) {
        return known.computeIfAbsent(person, one -> accounts.of(one.email()).orElseThrow());
    }

    void endsWhatIsOpen(DemoPerson patient) {
        as(patient);
        opening.open().ifPresent(open -> opening.withdraw(open.getId()));
    }

    /** Asks anew; nothing of the patient's may be open. */
    void asksAnew(DemoPerson patient) {
        as(patient);
        opening.openAgain();
    }

    UUID requestOf(DemoPerson patient) {
        return requests.currentOf(patientId(patient)).orElseThrow().getId();
    }

    void fillsIn(DemoPerson patient, UUID request) {
        as(patient);
        SampleIntake.named(SampleIntake.CRPS, today().minusDays(3)).forEach((section, answers) -> answers.asMap()
                .forEach((path, given) -> intake.answer(request, section, path, given)));
    }

    /** Answers one question, a second time with the same words. */
    void answers(DemoPerson patient, UUID request) {
        as(patient);
        intake.answer(request, "reason-and-goals", "goals", List.of("Hold my granddaughter with both arms."));
    }

    /** Three questions of the PHQ-9 six points worse than in the sample. */
    void tellsOfALowerMood(DemoPerson patient, UUID request) {
        as(patient);
        List.of("phq9-1", "phq9-2", "phq9-6")
                .forEach(item -> intake.answer(request, "phq-9", item, List.of("LA6571-9")));
    }

    void nurseLooksAtTheList() {
        as(DemoPerson.NURSE);
        worklist.pageAfter(Worklist.Part.ALL, caller.roles(), null, 50);
    }

    /** Tasks about other requests that wait for nurses and clinicians. */
    @Transactional
    public void openTasks(int many) {
        for (var task = 0; task < many; task++) {
            var role = task % 2 == 0 ? Role.NURSE : Role.CLINICIAN;
            worklist.open("takeVitals", "Take vitals", UUID.randomUUID(), role, clock.instant(), false);
        }
    }

    /** Editions of the same workflow that differ in its name only, each by two people. */
    void publishEditions(int many) {
        as(DemoPerson.WORKFLOW_ADMIN);
        for (var edition = 1; edition <= many; edition++) {
            var draft = editions.openDraft(INTAKE);
            var renamed = draft.getBpmn()
                    .replaceFirst(
                            "(<bpmn:process id=\"" + INTAKE + "\" name=\")[^\"]*", "$1Intake, wording " + edition);
            var saved = editions.save(INTAKE, draft.getVersion(), renamed);
            var proposal = proposals.propose(INTAKE, saved.getVersion(), "Wording " + edition, "Another name");
            as(DemoPerson.DIRECTOR);
            proposals.approve(proposal.getId(), proposal.getSha256());
            as(DemoPerson.WORKFLOW_ADMIN);
        }
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

    UUID consentOf(UUID request) {
        return consents.ofRequest(request).orElseThrow().getId();
    }

    void clinicianApproves(UUID request) {
        as(DemoPerson.CLINICIAN);
        var words = new ClinicianDecision.Words(
                ClinicianDecision.Evaluation.IN_PERSON, "I evaluated the patient", "A series is reasonable.", true);
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

    void clinicianCountersigns(UUID consent) {
        as(DemoPerson.CLINICIAN);
        countersigning.countersign(consent, true, DemoPerson.PASSWORD);
    }

    void coordinatorBooks(UUID request) {
        as(DemoPerson.COORDINATOR);
        var slot = scheduling.readiness(request).slots().get(0);
        scheduling.book(request, slot.nurseId(), slot.startsAt());
    }

    /** From a request that was just opened to a booked infusion. */
    void isBooked(DemoPerson patient) throws InterruptedException {
        var request = requestOf(patient);
        fillsIn(patient, request);
        sends(patient, request);
        until("reviewMedicalHistory", request);
        nurseReviews(request);
        clinicianClosesFindings(request);
        clinicianApproves(request);
        signs(patient, request);
        clinicianCountersigns(consentOf(request));
        coordinatorBooks(request);
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

    @Transactional
    public <T> T inTransaction(Supplier<T> act) {
        return act.get();
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
