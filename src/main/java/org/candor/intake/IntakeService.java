package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.AccessRefusal;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.patient.CurrentPatient;
import org.candor.questionnaire.Absent;
import org.candor.questionnaire.AnswerCheck;
import org.candor.questionnaire.AnswerProblem;
import org.candor.questionnaire.Answers;
import org.candor.questionnaire.Fact;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.QuestionnaireResponse;
import org.candor.shared.Refusal;

/** What patients do with their own intake while it is open: read it, answer, take a row away, ask for a call. */
@ApplicationScoped
@Transactional
public class IntakeService {

    /**
     * A field was saved.
     *
     * @param told who was told because of this answer, else empty
     * @param replaced another answer that was saved meanwhile, in another tab or on another device, and that this one took the
     *     place of; else empty
     */
    public record Saved(Instant at, Optional<CrisisDesk.Told> told, List<String> replaced) {}

    /** Whatever there is may be replaced. */
    private static final Instant WHATEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final int MOST_ROWS = 60;
    private static final String SCREEN = "suicideScreenStatus";

    private IntakeRequests requests;
    private IntakeAnswers answers;
    private IntakeSections sections;
    private CrisisAlarm alarm;
    private CurrentPatient patient;
    private Caller caller;
    private Clock clock;
    private PracticeZone zone;

    @Inject
    IntakeService(
            IntakeRequests requests,
            IntakeAnswers answers,
            IntakeSections sections,
            CrisisAlarm alarm,
            CurrentPatient patient,
            Caller caller,
            Clock clock,
            PracticeZone zone) {
        this.requests = requests;
        this.answers = answers;
        this.sections = sections;
        this.alarm = alarm;
        this.patient = patient;
        this.caller = caller;
        this.clock = clock;
        this.zone = zone;
    }

    @SuppressWarnings("NullAway.Init")
    protected IntakeService() {} // CDI client proxy

    /** The patient's own request that is going on, or the last one. */
    @AllowedTo(Role.PATIENT)
    public Optional<IntakeRequest> current() {
        return requests.currentOf(patient.id());
    }

    /** @throws Refusal {@code NOT_FOUND} for another patient's request too */
    @AllowedTo(Role.PATIENT)
    public Intake open(UUID request) {
        var own = requests.ownedBy(patient.id(), request);
        var rows = answers.of(request);
        return new Intake(
                own,
                new IntakePacket(
                        sections, IntakeAnswers.bySection(rows), IntakeAnswers.savedAt(rows), own.reopenedSections()),
                IntakeAnswers.answeredAt(rows));
    }

    /**
     * The same, to change it: nobody else saves an answer to it until this transaction ends.
     *
     * @throws Refusal {@code NOT_FOUND} for another patient's request too, {@code NOT_OPEN}
     */
    @AllowedTo(Role.PATIENT)
    public Intake openToChange(UUID request) {
        requests.lockedFor(patient.id(), request).mustBeOpen();
        return open(request);
    }

    /**
     * Saves the answer to one question, whatever stands there; no values take it away. Other fields are not touched.
     *
     * @throws Refusal an {@link AnswerProblem}, {@code NOT_OPEN}, {@code SECTION_NOT_OPEN}, {@code TOO_MANY_ROWS}
     */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.answer")
    public Saved answer(UUID request, String section, String path, List<String> values) {
        return answered(request, section, path, values, WHATEVER);
    }

    /**
     * The same, by somebody who saw the answer of that time. One that was saved later is replaced too, and told, so that its author
     * sees both.
     *
     * @param seen when the answer that they saw was saved; {@link Instant#EPOCH} when they saw none
     * @throws Refusal as above
     */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.answer")
    public Saved answer(UUID request, String section, String path, List<String> values, Instant seen) {
        return answered(request, section, path, values, seen);
    }

    private Saved answered(UUID request, String section, String path, List<String> values, Instant seen) {
        editable(request, section);
        var field = field(section, path);
        var given = AnswerCheck.clean(values);
        var problem = AnswerCheck.check(field.item(), given, LocalDate.ofInstant(clock.instant(), zone.id()));
        if (problem.isPresent()) {
            throw new Refusal(
                    problem.get().problem(), section + "/" + path, problem.get().bound());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var replaced = List.<String>of();
        if (!answers.save(request, section, path, given, now, caller.accountId(), seen)) {
            replaced = answers.at(request, section, path);
            answers.save(request, section, path, given, now, caller.accountId(), WHATEVER);
        }
        var told = QuestionnaireResponse.raisesCrisis(field, given)
                ? alarm.raise(request, section + "/" + path, about(field, given), now)
                : Optional.<CrisisDesk.Told>empty();
        return new Saved(now, told, replaced.equals(given) ? List.of() : replaced);
    }

    /** Takes a row of a repeating group away, such as one medicine. */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.removeRow")
    public Instant removeRow(UUID request, String section, String group, int row) {
        editable(request, section);
        answers.removeRow(request, section, group, row);
        return clock.instant();
    }

    /** The patient wants somebody to call; possible whatever the state of the request. */
    @AllowedTo(Role.PATIENT)
    @Audited("intake.askForCall")
    public CrisisDesk.Told askForCall(UUID request) {
        requests.ownedBy(patient.id(), request);
        return alarm.askForCall(request, clock.instant());
    }

    /** What a question is about; one that was declined leaves the suicide screen incomplete, and that rule says how urgent it is. */
    private static Set<String> about(Field field, List<String> given) {
        var facts = field.item().facts().stream().map(Fact::name).collect(Collectors.toSet());
        if (given.stream().allMatch(value -> Absent.ofCode(value).isPresent())) {
            facts.add(SCREEN);
        }
        return facts;
    }

    private void editable(UUID request, String section) {
        var own = requests.lockedFor(patient.id(), request);
        own.mustBeOpen();
        if (!own.mayEdit(section)) {
            throw new Refusal(IntakeRefusal.SECTION_NOT_OPEN, request + " " + section);
        }
    }

    private Field field(String section, String path) {
        var questionnaire = sections.find(section)
                .map(sections::questionnaire)
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "no such section"));
        var field = new QuestionnaireResponse(questionnaire, Answers.NONE)
                .field(path)
                .orElseThrow(() -> new Refusal(AnswerProblem.NOT_ASKED, section + ": no such question"));
        if (field.row() >= MOST_ROWS) {
            throw new Refusal(IntakeRefusal.TOO_MANY_ROWS, section, MOST_ROWS);
        }
        return field;
    }
}
