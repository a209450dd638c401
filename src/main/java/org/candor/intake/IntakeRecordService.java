package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.questionnaire.Score;
import org.candor.questionnaire.Scoring;

/**
 * What the care team and the screening read of an intake: always what was sent last, never a draft. Coordinators and admins have no
 * method here (INV-29).
 */
@ApplicationScoped
@Transactional
public class IntakeRecordService {

    private IntakeAnswers answers;
    private Submissions submissions;
    private IntakeSections sections;
    private FactReader facts;
    private Scoring scoring;
    private Crises crises;
    private Clock clock;
    private PracticeZone zone;

    @Inject
    IntakeRecordService(
            IntakeAnswers answers,
            Submissions submissions,
            IntakeSections sections,
            FactReader facts,
            Scoring scoring,
            Crises crises,
            Clock clock,
            PracticeZone zone) {
        this.answers = answers;
        this.submissions = submissions;
        this.sections = sections;
        this.facts = facts;
        this.scoring = scoring;
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
        return new IntakePacket(sections, IntakeAnswers.bySection(rows), IntakeAnswers.savedAt(rows), Set.of());
    }

    /** The facts of the screening rules, out of what was sent last; what another source said otherwise is inconsistent. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR, Role.WORKFLOW})
    @Audited(value = "intake.readFacts", read = true)
    public IntakeFacts facts(UUID request) {
        var today = LocalDate.ofInstant(clock.instant(), zone.id());
        var sent = submissions.newest(request);
        var read = facts.read(packet(request), today, sent.flatMap(Submission::getSafetyScreenAt), zone.id());
        return sent.map(last -> read.withInconsistent(last.getOtherwise())).orElse(read);
    }

    /** PHQ-9, PEG and ASQ of what was sent last. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("intake.readScores")
    public List<Score> scores(UUID request) {
        var packet = packet(request);
        return packet.shown().stream()
                .flatMap(s -> scoring.score(packet.response(s)).stream())
                .toList();
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
