package org.candor.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.patient.CurrentPatient;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.shared.Refusal;

/** What patients do with photos and PDFs: send them, see what is there, take away what nobody looked at. */
@ApplicationScoped
@Transactional
public class UploadService {
    static final int MOST_UPLOADS = 20;
    static final long MOST_BYTES = 60L * 1024 * 1024;

    private IntakeRequests requests;
    private Patients patients;
    private Uploads uploads;
    private CurrentPatient patient;
    private Clock clock;

    @Inject
    UploadService(IntakeRequests requests, Patients patients, Uploads uploads, CurrentPatient patient, Clock clock) {
        this.requests = requests;
        this.patients = patients;
        this.uploads = uploads;
        this.patient = patient;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected UploadService() {} // CDI client proxy

    /** What the patient sent to the request that is going on, or to the last one. */
    @AllowedTo(Role.PATIENT)
    public Optional<Sent> current() {
        return requests.currentOf(patient.id())
                .map(request -> new Sent(
                        request.getId(),
                        !request.hasEnded(),
                        patients.find(patient.id())
                                .map(Patient::isIdentityChecked)
                                .orElse(false),
                        uploads.about(request.getId())));
    }

    /**
     * Draws the pictures of a file anew and keeps them; the file is let go. Drawing takes seconds, so it comes before anything is locked.
     *
     * @param kind a {@link Upload.Kind}
     * @throws Refusal an {@link UploadRefusal}, {@code NOT_FOUND} for another patient's request
     */
    @AllowedTo(Role.PATIENT)
    @Audited("upload.bring")
    public UUID bring(UUID request, String kind, byte[] file) {
        var own = requests.ownedBy(patient.id(), request);
        mustGoOn(own);
        var what = Arrays.stream(Upload.Kind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Refusal(UploadRefusal.NO_KIND, "no such kind"));
        var pictures = UploadReader.read(file);
        uploads.oneAtATime(own);
        mustGoOn(own);
        var size = new Upload.Size(
                pictures.size(),
                pictures.stream().mapToLong(picture -> picture.length).sum());
        var upload =
                new Upload(patient.id(), request, what, freePlace(uploads.about(request), size), size, clock.instant());
        uploads.add(upload, pictures);
        return upload.getId();
    }

    /** @throws Refusal {@code TOO_MANY}, {@code FULL} */
    private static int freePlace(List<Upload> there, Upload.Size size) {
        long all = there.stream().mapToLong(Upload::getBytes).sum() + size.bytes();
        if (all > MOST_BYTES) {
            throw new Refusal(UploadRefusal.FULL, all + " bytes", MOST_BYTES / 1024 / 1024);
        }
        return IntStream.rangeClosed(1, MOST_UPLOADS)
                .filter(place -> there.stream().noneMatch(each -> each.getPlace() == place))
                .findFirst()
                .orElseThrow(() -> new Refusal(UploadRefusal.TOO_MANY, there.size() + " uploads", MOST_UPLOADS));
    }

    private static void mustGoOn(IntakeRequest request) {
        if (request.hasEnded()) {
            throw new Refusal(UploadRefusal.REQUEST_OVER, "request " + request.getId());
        }
    }

    /**
     * Takes a picture away for ever, as long as staff said nothing to it.
     *
     * @throws Refusal {@code CHECKED}, {@code NOT_FOUND} for another patient's too
     */
    @AllowedTo(Role.PATIENT)
    @Audited("upload.takeAway")
    public void takeAway(UUID upload) {
        var own = uploads.ownedBy(patient.id(), upload);
        uploads.toChange(own.getId()).mustWait();
        uploads.remove(own);
    }

    /**
     * One picture of an upload of one's own.
     *
     * @param page from 0
     * @throws Refusal {@code NOT_FOUND} for another patient's too
     */
    @AllowedTo(Role.PATIENT)
    @Audited("upload.read")
    public byte[] picture(UUID upload, int page) {
        return uploads.page(uploads.ownedBy(patient.id(), upload), page).picture();
    }
}
