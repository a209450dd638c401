package org.candor.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.document.PatientDocuments;
import org.candor.intake.IntakeRecordService;
import org.candor.intake.IntakeRequests;
import org.candor.ownrecord.Brought;
import org.candor.ownrecord.OwnRecordReviewService;
import org.candor.screening.OverrideService;
import org.candor.screening.ScreeningService;
import org.candor.upload.UploadReviewService;

/** Opens charts. Each opening leaves a row in the audit trail (INV-28); coordinators and admins have no way in (INV-29). */
@ApplicationScoped
@Transactional
public class ChartService {
    private IntakeRequests requests;
    private IntakeRecordService intake;
    private ScreeningService screening;
    private OverrideService overrides;
    private Reviews reviews;
    private Approvals approvals;
    private PatientDocuments documents;
    private PatientLetters people;
    private OwnRecordReviewService ownRecords;
    private UploadReviewService uploads;

    @Inject
    ChartService(
            IntakeRequests requests,
            IntakeRecordService intake,
            ScreeningService screening,
            OverrideService overrides,
            Reviews reviews,
            Approvals approvals,
            PatientDocuments documents,
            PatientLetters people,
            OwnRecordReviewService ownRecords,
            UploadReviewService uploads) {
        this.requests = requests;
        this.intake = intake;
        this.screening = screening;
        this.overrides = overrides;
        this.reviews = reviews;
        this.approvals = approvals;
        this.documents = documents;
        this.people = people;
        this.ownRecords = ownRecords;
        this.uploads = uploads;
    }

    @SuppressWarnings("NullAway.Init")
    protected ChartService() {} // CDI client proxy

    /**
     * @param language in which answers are put in words
     * @throws org.candor.shared.Refusal {@code NOT_FOUND}
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("chart.read")
    public Chart open(UUID id, String language) {
        var request = requests.get(id);
        return new Chart(
                request,
                Optional.ofNullable(request.getPatientId()).map(people::nameOf).orElse(""),
                new ChartFacts(intake.packet(id), language),
                screening.facts(id),
                screening.findings(id),
                screening.result(id),
                overrides.of(id),
                screening.recorded(id),
                intake.scores(id),
                intake.scoreChanges(id),
                intake.changes(id, language),
                reviews.historyOf(id),
                reviews.askedOf(id),
                approvals.of(id),
                reviews.crisesOf(id),
                documents.about(id),
                request.hasBroughtRecord() ? ownRecords.brought(id) : Brought.nothing(id),
                uploads.about(id),
                Optional.ofNullable(request.getPatientId())
                        .filter(people::isIdentityChecked)
                        .isPresent());
    }
}
