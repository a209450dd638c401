package org.candor.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.intake.IntakeRecordService;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.patient.IdentityMeans;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.questionnaire.Values;
import org.candor.screening.Recordable;
import org.candor.screening.RecordedFacts;
import org.candor.screening.ScreeningService;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What the care team does with the pictures that patients sent: looks, records the values that count, checks a photo ID, asks again. */
@ApplicationScoped
@Transactional
public class UploadReviewService {
    private Uploads uploads;
    private IntakeRequests requests;
    private IntakeRecordService intake;
    private Patients patients;
    private ScreeningService screening;
    private RecordedFacts recorded;
    private UploadMail mail;
    private Caller caller;
    private Clock clock;

    @Inject
    UploadReviewService(
            Uploads uploads,
            IntakeRequests requests,
            IntakeRecordService intake,
            Patients patients,
            ScreeningService screening,
            RecordedFacts recorded,
            UploadMail mail,
            Caller caller,
            Clock clock) {
        this.uploads = uploads;
        this.requests = requests;
        this.intake = intake;
        this.patients = patients;
        this.screening = screening;
        this.recorded = recorded;
        this.mail = mail;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected UploadReviewService() {} // CDI client proxy

    /**
     * A line of the list.
     *
     * @param patientName blank when the record is gone
     */
    public record Line(Upload upload, String patientName) {}

    /** What waits, the longest there first. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    public List<Line> waiting() {
        var all = uploads.waiting();
        var names = patients
                .all(all.stream().map(Upload::getPatientId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Patient::getId, Patient::getFullName));
        return all.stream()
                .map(upload -> new Line(upload, names.getOrDefault(upload.getPatientId(), "")))
                .toList();
    }

    /** What was sent to a request, in the order of sending. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "upload.readList", read = true)
    public List<Upload> about(UUID request) {
        return uploads.about(request);
    }

    /** @throws Refusal {@code NOT_FOUND} */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("upload.open")
    public UploadOnDesk open(UUID id) {
        var upload = uploads.get(id);
        var request = requests.get(upload.getRequestId());
        var patient = patients.get(upload.getPatientId());
        return new UploadOnDesk(
                upload,
                patient.getFullName(),
                patient.birthDate().or(() -> bornAsAnswered(request)),
                request.number(),
                request.wasSubmitted() && !request.hasEnded(),
                patient.isIdentityChecked(),
                recorded.of(request.getId()).stream()
                        .filter(fact -> fact.comesFrom(id))
                        .toList());
    }

    /**
     * One picture.
     *
     * @param page from 0
     * @throws Refusal {@code NOT_FOUND}
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("upload.readByStaff")
    public byte[] picture(UUID upload, int page) {
        return uploads.page(uploads.get(upload), page).picture();
    }

    /**
     * The picture was looked at. Values that were read off it are recorded as facts with it as their source, and the rules run again;
     * without values it is filed as it is.
     *
     * @param given value by what it is; blank values are left out
     * @param observedOn the day that the values are of, in the practice's zone
     * @throws Refusal {@code CHECKED}, {@code OTHER_KIND}, {@code NOT_SENT}, {@code NO_DAY}, {@code IMPOSSIBLE_VALUE}
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("upload.confirm")
    public void confirm(UUID id, Map<Recordable, String> given, @Nullable LocalDate observedOn) {
        var upload = uploads.toChange(id);
        upload.mustBePhotoId(false);
        upload.check(me(), clock.instant());
        if (given.values().stream().allMatch(String::isBlank)) {
            return;
        }
        var request = requests.get(upload.getRequestId());
        if (!request.wasSubmitted() || request.hasEnded()) {
            throw new Refusal(UploadRefusal.NOT_SENT, "request " + request.getId());
        }
        if (observedOn == null) {
            throw new Refusal(UploadRefusal.NO_DAY, "upload " + id);
        }
        screening.recordFrom(request.getId(), id, given, observedOn);
    }

    /**
     * Name and birth date on the photo ID are the patient's, and it is valid.
     *
     * @throws Refusal {@code CHECKED}, {@code OTHER_KIND}, {@code OWN_IDENTITY}
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("upload.acceptPhotoId")
    public void acceptPhotoId(UUID id) {
        var upload = uploads.toChange(id);
        upload.mustBePhotoId(true);
        upload.check(me(), clock.instant());
        patients.get(upload.getPatientId()).identityChecked(IdentityMeans.PHOTO, caller.accountId(), clock.instant());
    }

    /**
     * It cannot be read, or is not what it should be: the patient is asked to send it again, and mailed.
     *
     * @throws Refusal {@code CHECKED}
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("upload.askAgain")
    public void askAgain(UUID id) {
        var upload = uploads.toChange(id);
        upload.askAgain(me(), clock.instant());
        mail.again(upload, patients.get(upload.getPatientId()));
    }

    private Optional<LocalDate> bornAsAnswered(IntakeRequest request) {
        return Optional.of(request)
                .filter(IntakeRequest::wasSubmitted)
                .flatMap(sent -> intake.packet(sent.getId()).of("about-you").one("birthDate"))
                .flatMap(Values::date);
    }

    private Upload.Checker me() {
        return new Upload.Checker(caller.accountId(), caller.getName());
    }
}
