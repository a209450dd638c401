package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.candor.access.Caller;
import org.candor.config.PracticeZone;
import org.candor.questionnaire.Absent;
import org.candor.questionnaire.AnswerCheck;
import org.candor.questionnaire.AnswerProblem;
import org.candor.questionnaire.Answers;
import org.candor.questionnaire.Fact;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.QuestionnaireResponse;
import org.candor.shared.Refusal;

/** The answers to one request, read and saved: the same whether the patient types them or a nurse does, on the phone. */
@ApplicationScoped
public class AnswerDesk {

    /** Whatever there is may be replaced. */
    static final Instant WHATEVER = Instant.parse("9999-01-01T00:00:00Z");

    private static final int MOST_ROWS = 60;
    private static final String SCREEN = "suicideScreenStatus";

    @Inject
    private IntakeAnswers answers;

    @Inject
    private IntakeSections sections;

    @Inject
    private CrisisAlarm alarm;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    /** @param patient the account of the patient; what another one saved was told by phone */
    Intake read(IntakeRequest request, UUID patient) {
        var rows = answers.of(request.getId());
        return new Intake(
                request,
                IntakeAnswers.packet(sections, rows, request.reopenedSections()),
                IntakeAnswers.answeredAt(rows),
                IntakeAnswers.byPhone(rows, patient).keySet());
    }

    /**
     * @param request locked by the caller, who may change it
     * @param seen when the answer that the caller saw was saved; a later one is replaced too, and told
     * @throws Refusal an {@link AnswerProblem}, {@code NOT_OPEN}, {@code SECTION_NOT_OPEN}, {@code TOO_MANY_ROWS}
     */
    IntakeService.Saved save(IntakeRequest request, String section, String path, List<String> values, Instant seen) {
        mayChange(request, section);
        var field = field(section, path);
        var given = AnswerCheck.clean(values);
        var problem = AnswerCheck.check(field.item(), given, LocalDate.ofInstant(clock.instant(), zone.id()));
        if (problem.isPresent()) {
            throw new Refusal(
                    problem.get().problem(), section + "/" + path, problem.get().bound());
        }
        var id = request.getId();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var replaced = List.<String>of();
        if (!answers.save(id, section, path, given, now, caller.accountId(), seen)) {
            replaced = answers.at(id, section, path);
            answers.save(id, section, path, given, now, caller.accountId(), WHATEVER);
        }
        var told = told(id, section + "/" + path, field, given, now);
        return new IntakeService.Saved(now, told, replaced.equals(given) ? List.of() : replaced);
    }

    private Optional<CrisisDesk.Told> told(
            UUID request, String question, Field field, List<String> given, Instant now) {
        if (QuestionnaireResponse.raisesCrisis(field, given)) {
            return alarm.raise(request, question, about(field, given), now);
        }
        return DangerWords.areIn(field, given) ? alarm.wrote(request, question, now) : Optional.empty();
    }

    /** Takes a row of a repeating group away, such as one medicine. */
    Instant removeRow(IntakeRequest request, String section, String group, int row) {
        mayChange(request, section);
        answers.removeRow(request.getId(), section, group, row);
        return clock.instant();
    }

    void mayChange(IntakeRequest request, String section) {
        request.mustBeOpen();
        if (!request.mayEdit(section)) {
            throw new Refusal(IntakeRefusal.SECTION_NOT_OPEN, request.getId() + " " + section);
        }
    }

    /** What a question is about; one that was declined leaves the suicide screen incomplete, and that rule says how urgent it is. */
    private static Set<String> about(Field field, List<String> given) {
        var facts = field.item().facts().stream().map(Fact::name).collect(Collectors.toSet());
        if (given.stream().allMatch(value -> Absent.ofCode(value).isPresent())) {
            facts.add(SCREEN);
        }
        return facts;
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
