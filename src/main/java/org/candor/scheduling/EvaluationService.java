package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.practice.LicenceKind;
import org.candor.practice.Licences;
import org.candor.practice.PracticeSettings;
import org.candor.practice.SettingName;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;

/** Puts a clinician's evaluation into the calendar, at home or by video. It needs neither consent nor approval. */
@ApplicationScoped
@Transactional
public class EvaluationService {
    private final IntakeRequests requests;
    private final Patients patients;
    private final Appointments appointments;
    private final Accounts accounts;
    private final Licences licences;
    private final PracticeSettings settings;
    private final VisitLetters letters;
    private final Caller caller;
    private final PracticeZone zone;
    private final Clock clock;

    @Inject
    EvaluationService(
            IntakeRequests requests,
            Patients patients,
            Appointments appointments,
            Accounts accounts,
            Licences licences,
            PracticeSettings settings,
            VisitLetters letters,
            Caller caller,
            PracticeZone zone,
            Clock clock) {
        this.requests = requests;
        this.patients = patients;
        this.appointments = appointments;
        this.accounts = accounts;
        this.licences = licences;
        this.settings = settings;
        this.letters = letters;
        this.caller = caller;
        this.zone = zone;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway")
    protected EvaluationService() { // CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /** A request that was sent and has not ended: whose it is, by number. */
    public record Candidate(UUID request, String number, String patient) {}

    /** Somebody who may evaluate. */
    public record Clinician(UUID id, String name) {}

    /** Requests sent to the practice that have no evaluation in the calendar. */
    @AllowedTo(Role.COORDINATOR)
    public List<Candidate> waiting() {
        return requests.submitted().stream()
                .filter(request -> !isHeld(request))
                .map(request -> new Candidate(
                        request.getId(), request.number(), patientOf(request).getFullName()))
                .toList();
    }

    @AllowedTo(Role.COORDINATOR)
    public List<Clinician> clinicians() {
        return accounts.holding(Role.CLINICIAN).stream()
                .map(account -> new Clinician(account.id(), account.fullName()))
                .toList();
    }

    /**
     * @param start on a quarter of an hour, later than now
     * @throws Refusal {@code ALREADY_BOOKED}, {@code REQUEST_OVER}, {@code TIME_NOT_VALID}, {@code CLINICIAN_NOT_LICENSED},
     *     {@code SLOT_TAKEN}
     */
    @AllowedTo(Role.COORDINATOR)
    @Audited("evaluation.book")
    public UUID book(UUID request, UUID clinician, Place place, Instant start) {
        var asked = requests.get(request);
        refuse(asked.hasEnded(), SchedulingRefusal.REQUEST_OVER, request);
        refuse(
                appointments
                        .heldElseRoom(AppointmentType.EVALUATION, request, clock.instant())
                        .isPresent(),
                SchedulingRefusal.ALREADY_BOOKED,
                request);
        refuse(
                !QuarterHours.isAligned(start) || !start.isAfter(clock.instant()),
                SchedulingRefusal.TIME_NOT_VALID,
                request);
        var patient = patientOf(asked);
        var day = start.atZone(zone.id()).toLocalDate();
        refuse(!mayEvaluate(clinician, patient, day), SchedulingRefusal.CLINICIAN_NOT_LICENSED, request);
        var all = settings.all();
        var travel = place == Place.HOME ? all.minutes(SettingName.TRAVEL_MINUTES, day) : Duration.ZERO;
        var time = NurseTime.of(start, start.plus(all.minutes(SettingName.EVALUATION_MINUTES, day)), travel);
        var evaluation = Appointment.evaluation(
                Ids.random(),
                place,
                new Appointment.Parties(patient.getId(), request, clinician),
                time,
                new Appointment.Booking(clock.instant(), caller.accountId()));
        appointments.book(evaluation, time);
        letters.booked(evaluation, patient);
        return evaluation.getId();
    }

    private boolean mayEvaluate(UUID clinician, Patient patient, LocalDate day) {
        return accounts.holding(Role.CLINICIAN).stream().map(Account::id).anyMatch(clinician::equals)
                && licences.activeIn(clinician, patient.getState(), day, LicenceKind.prescribers())
                        .isPresent();
    }

    private boolean isHeld(IntakeRequest request) {
        return appointments
                .held(AppointmentType.EVALUATION, request.getId(), clock.instant())
                .isPresent();
    }

    private Patient patientOf(IntakeRequest request) {
        return patients.get(Objects.requireNonNull(request.getPatientId(), "sent by a patient"));
    }

    private static void refuse(boolean holds, SchedulingRefusal reason, UUID request) {
        if (holds) {
            throw new Refusal(reason, "evaluation of request " + request);
        }
    }
}
