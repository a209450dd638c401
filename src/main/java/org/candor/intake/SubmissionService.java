package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.patient.CurrentPatient;
import org.candor.questionnaire.ResponseWriter;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;

/** Sending intake to the practice, the first time and each time more was asked. */
@ApplicationScoped
@Transactional
public class SubmissionService {
    private static final String SAFETY_SCREEN = "asq";

    private IntakeRequests requests;
    private IntakeAnswers answers;
    private IntakeSections sections;
    private Submissions submissions;
    private OtherSource other;
    private CurrentPatient patient;
    private Accounts accounts;
    private Caller caller;
    private Clock clock;
    private Event<Object> happened;

    @Inject
    SubmissionService(
            IntakeRequests requests,
            IntakeAnswers answers,
            IntakeSections sections,
            Submissions submissions,
            OtherSource other,
            CurrentPatient patient,
            Accounts accounts,
            Caller caller,
            Clock clock,
            Event<Object> happened) {
        this.requests = requests;
        this.answers = answers;
        this.sections = sections;
        this.submissions = submissions;
        this.other = other;
        this.patient = patient;
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
        this.happened = happened;
    }

    @SuppressWarnings("NullAway.Init")
    protected SubmissionService() {} // CDI client proxy

    /**
     * Sends the answers as they are now.
     *
     * @param certified the patient says that they are true as far as he or she knows
     * @throws Refusal {@code NOT_OPEN} on a second submit, {@code NOT_CERTIFIED}, {@code NOT_FINISHED}
     */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.submit")
    public Submission submit(UUID id, boolean certified) {
        var request = requests.lockedFor(patient.id(), id);
        request.mustBeOpen();
        if (!certified) {
            throw new Refusal(IntakeRefusal.NOT_CERTIFIED, "request " + id);
        }
        var rows = answers.of(id);
        var packet = packet(request, rows);
        var unfinished = packet.unfinished().stream()
                .filter(section -> request.mayEdit(section.id())) // of an amendment, only what was asked again
                .toList();
        if (!unfinished.isEmpty()) {
            throw new Refusal(IntakeRefusal.NOT_FINISHED, "request " + id, unfinished.size());
        }
        var submission = snapshot(request, packet, rows);
        submissions.add(submission);
        boolean amendment = request.wasSubmitted();
        request.submit(submission.getSubmittedAt());
        happened.fire(amendment ? new MoreAnswered(id) : new IntakeSubmitted(id));
        if (sections.vitalsMissing().filter(packet::has).isPresent()) {
            happened.fire(new VitalsMissing(id));
        }
        return submission;
    }

    private IntakePacket packet(IntakeRequest request, List<IntakeAnswer> rows) {
        return IntakeAnswers.packet(sections, rows, request.reopenedSections());
    }

    private Submission snapshot(IntakeRequest request, IntakePacket packet, List<IntakeAnswer> rows) {
        var now = clock.instant();
        var responses = packet.shown().stream().map(packet::response).toList();
        int number = !request.wasSubmitted()
                ? 1
                : submissions.newest(request.getId()).map(Submission::getNumber).orElse(0) + 1;
        return new Submission(
                Ids.random(),
                request.getId(),
                number,
                now,
                caller.accountId(),
                ResponseWriter.bundle(responses, scribes(rows), patient.id(), now),
                IntakeAnswers.begunAt(rows, SAFETY_SCREEN).orElse(null),
                request.hasBroughtRecord() ? other.saysOtherwise(request.getId(), packet) : List.of());
    }

    private Map<String, ResponseWriter.Scribe> scribes(List<IntakeAnswer> rows) {
        return IntakeAnswers.byPhone(rows, caller.accountId()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        told -> new ResponseWriter.Scribe(
                                told.getValue(),
                                accounts.find(told.getValue())
                                        .map(Account::fullName)
                                        .orElse(""))));
    }
}
