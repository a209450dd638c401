package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.questionnaire.Score;
import org.candor.questionnaire.ScoreChange;

/**
 * What the care team and the screening read of an intake: always what was sent last, never a draft. Coordinators and admins have no
 * method here (INV-29).
 */
@ApplicationScoped
@Transactional
public class IntakeRecordService {
    private static final String ACUTE = "acute";

    private IntakeAnswers answers;
    private Submissions submissions;
    private IntakeSections sections;
    private FactReader facts;
    private IntakeRequests requests;
    private Crises crises;
    private Clock clock;
    private PracticeZone zone;

    @Inject
    IntakeRecordService(
            IntakeAnswers answers,
            Submissions submissions,
            IntakeSections sections,
            FactReader facts,
            IntakeRequests requests,
            Crises crises,
            Clock clock,
            PracticeZone zone) {
        this.answers = answers;
        this.submissions = submissions;
        this.sections = sections;
        this.facts = facts;
        this.requests = requests;
        this.crises = crises;
        this.clock = clock;
        this.zone = zone;
    }

    @SuppressWarnings("NullAway.Init")
    protected IntakeRecordService() {} // CDI client proxy

    /** The answers as sent last; empty before the first submit. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.WORKFLOW})
    @Audited(value = "intake.read", read = true)
    public IntakePacket packet(UUID request) {
        return submissions
                .newest(request)
                .map(submissions::packet)
                .orElseGet(() -> new IntakePacket(sections, Map.of(), Map.of(), Set.of()));
    }

    /** What is saved so far, sent or not: only for whoever calls a person in danger. */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("intake.readForCrisis")
    public IntakePacket saved(UUID request) {
        var rows = answers.of(request);
        return IntakeAnswers.packet(sections, rows, Set.of());
    }

    /** For the alarm; what fails here must not undo the answer that raised it. */
    @AllowedTo(Role.WORKFLOW)
    @Transactional(dontRollbackOn = RuntimeException.class)
    public SavedSoFar savedSoFar(UUID request) {
        var rows = answers.of(request);
        var packet = IntakeAnswers.packet(sections, rows, Set.of());
        var acute = packet.scores().stream().anyMatch(score -> ACUTE.equals(score.bandId()));
        return new SavedSoFar(facts.read(packet, today(), Optional.empty(), zone.id()), acute);
    }

    /** The facts of the screening rules, out of what was sent last; what another source said otherwise is inconsistent. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.WORKFLOW})
    @Audited(value = "intake.readFacts", read = true)
    public IntakeFacts facts(UUID request) {
        var sent = submissions.newest(request);
        var read = facts.read(packet(request), today(), sent.flatMap(Submission::getSafetyScreenAt), zone.id());
        return sent.map(last -> read.withInconsistent(last.getOtherwise())).orElse(read);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone.id());
    }

    /** The scores of what was sent last, in the order of asking. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("intake.readScores")
    public List<Score> scores(UUID request) {
        return packet(request).scores();
    }

    /**
     * How far each score moved since the patient's request before this one, by instrument; only where a change has a meaning. An
     * amendment of the same request corrects an answer and is no second time.
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("intake.readScoreChanges")
    public Map<String, ScoreChange> scoreChanges(UUID request) {
        var changes = new LinkedHashMap<String, ScoreChange>();
        var before = lastTime(requests.get(request));
        for (var now : before.isEmpty() ? List.<Score>of() : packet(request).scores()) {
            before.stream()
                    .flatMap(earlier -> sections.scoring().change(earlier, now).stream())
                    .forEach(change -> changes.put(now.instrument(), change));
        }
        return changes;
    }

    private List<Score> lastTime(IntakeRequest request) {
        return Optional.ofNullable(request.getPatientId()).map(requests::of).orElse(List.of()).stream()
                .filter(other -> other.getOpenedAt().isBefore(request.getOpenedAt()))
                .flatMap(other -> submissions.newest(other.getId()).stream())
                .findFirst()
                .map(sent -> submissions.packet(sent).scores())
                .orElse(List.of());
    }

    /** What the last amendment changed; empty when there was none. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("intake.readChanges")
    public List<AnswerChange> changes(UUID request, String language) {
        var sent = submissions.newest(request, 2);
        return sent.size() < 2
                ? List.of()
                : AnswerChange.between(submissions.packet(sent.get(1)), submissions.packet(sent.get(0)), language);
    }

    /** Everything that was sent, the newest first. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("intake.readSubmissions")
    public List<Submission> submissions(UUID request) {
        return submissions.of(request);
    }

    /** The crises of the request, the newest first. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("intake.readCrises")
    public List<Crisis> crises(UUID request) {
        return crises.of(request);
    }
}
