package org.candor.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.intake.Crisis;
import org.candor.intake.IntakeRecordService;
import org.candor.intake.IntakeRequests;
import org.candor.patient.Patient;
import org.candor.patient.Patients;

/** Gathers what a clinician needs to call a person in danger. */
@ApplicationScoped
@Transactional
public class CrisisCallService {
    private static final String ABOUT_YOU = "about-you";
    private static final String HOME = "your-home";

    private IntakeRecordService intake;
    private IntakeRequests requests;
    private Patients patients;

    @Inject
    CrisisCallService(IntakeRecordService intake, IntakeRequests requests, Patients patients) {
        this.intake = intake;
        this.requests = requests;
        this.patients = patients;
    }

    @SuppressWarnings("NullAway.Init")
    protected CrisisCallService() {} // CDI client proxy

    /**
     * @param language of the words
     * @throws org.candor.shared.Refusal {@code NOT_FOUND}
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    public CrisisCall about(UUID request, String language) {
        var answers = new ChartFacts(intake.saved(request), language);
        var patient = Optional.ofNullable(requests.get(request).getPatientId()).flatMap(patients::find);
        var home = Stream.of("street", "city", "state", "zip")
                .map(part -> answers.words(HOME, part))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return new CrisisCall(
                answers.given(ABOUT_YOU, "phone")
                        .or(() -> patient.map(Patient::getPhone))
                        .orElse(""),
                answers.words(ABOUT_YOU, "safeContact"),
                home.isBlank() ? patient.map(Patient::getZip).orElse("") : home,
                answers.words(HOME, "escortName"),
                answers.words(HOME, "escortPhone"),
                intake.crises(request).stream()
                        .map(crisis -> alarm(crisis, answers))
                        .toList());
    }

    private static CrisisCall.Alarm alarm(Crisis crisis, ChartFacts answers) {
        var place = crisis.getQuestion().split("/", 2);
        return place.length < 2
                ? new CrisisCall.Alarm("", "", crisis.getRaisedAt())
                : new CrisisCall.Alarm(
                        answers.question(place[0], place[1]), answers.words(place[0], place[1]), crisis.getRaisedAt());
    }
}
