package org.candor.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.document.PatientDocuments;
import org.candor.intake.AnswerChange;
import org.candor.intake.IntakeRequest;
import org.candor.ownrecord.Brought;
import org.candor.questionnaire.Score;
import org.candor.questionnaire.ScoreChange;
import org.candor.screening.Facts;
import org.candor.screening.Finding;
import org.candor.screening.FindingOverride;
import org.candor.screening.RecordedFact;
import org.candor.screening.ScreeningResult;
import org.candor.upload.Upload;

/**
 * Everything a clinician needs to decide, read in one go: request, answers, facts, findings worst first and how they were made, results of staff,
 * scores and how far they moved, what changed, what was asked and decided.
 */
public record Chart(
        IntakeRequest request,
        String patientName,
        ChartFacts answers,
        Facts facts,
        List<Finding> findings,
        Optional<ScreeningResult> result,
        List<FindingOverride> overrides,
        Map<String, RecordedFact> recorded,
        List<Score> scores,
        Map<String, ScoreChange> scoreChanges,
        List<AnswerChange> changes,
        List<HistoryReview> history,
        List<InformationRequest> asked,
        List<ClinicianDecision> decisions,
        List<CrisisAnswer> crises,
        List<PatientDocuments.Entry> documents,
        Brought ownRecord,
        List<Upload> uploads,
        boolean identityChecked) {

    public List<Finding> open() {
        return findings.stream().filter(Finding::isBlocking).toList();
    }

    /** How many findings a person closed or a new fact cleared. */
    public long closed() {
        return findings.stream()
                .filter(finding -> finding.getState() != Finding.State.OPEN)
                .count();
    }

    /** Whether other rules found it than those of the last screening, which stand above all findings. */
    public boolean isOfAnotherEdition(Finding finding) {
        return result.map(last -> !last.getFindingsTable().equals(finding.getTableVersion()))
                .orElse(true);
    }

    /** The nurse's last words to the clinician. */
    public Optional<HistoryReview> summary() {
        return history.stream().findFirst();
    }

    /** Names no answer: health data does not belong in a log. */
    @Override
    public String toString() {
        return "chart of " + request.number();
    }
}
