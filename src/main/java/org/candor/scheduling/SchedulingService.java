package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.AccessRefusal;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.patient.CurrentPatient;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.practice.PracticeSettings;
import org.candor.practice.SettingName;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;

/** Books and cancels visits: a patient for the own request, a coordinator for any. */
@ApplicationScoped
@Transactional
public class SchedulingService {
    private final IntakeRequests requests;
    private final Patients patients;
    private final CurrentPatient current;
    private final Gate gate;
    private final SlotOffers offers;
    private final Appointments appointments;
    private final VisitEnding ending;
    private final VisitLetters letters;
    private final PracticeSettings settings;
    private final Event<VisitBooked> booked;
    private final Caller caller;
    private final Clock clock;

    @Inject
    SchedulingService(
            IntakeRequests requests,
            Patients patients,
            CurrentPatient current,
            Gate gate,
            SlotOffers offers,
            Appointments appointments,
            VisitEnding ending,
            VisitLetters letters,
            PracticeSettings settings,
            Event<VisitBooked> booked,
            Caller caller,
            Clock clock) {
        this.requests = requests;
        this.patients = patients;
        this.current = current;
        this.gate = gate;
        this.offers = offers;
        this.appointments = appointments;
        this.ending = ending;
        this.letters = letters;
        this.settings = settings;
        this.booked = booked;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway")
    protected SchedulingService() { // CDI client proxy
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What the gate says today about a request, and the free slots when nothing is missing; best first. */
    @AllowedTo({Role.PATIENT, Role.COORDINATOR})
    public Readiness readiness(UUID request) {
        var mine = mine(request);
        var patient = patientOf(mine);
        var from = clock.instant().plus(settings.all().hours(SettingName.BOOKING_LEAD_HOURS, offers.today()));
        var answer = gate.ask(mine, patient, Optional.empty(), from, from);
        var reasons = answer.reasons().stream()
                .filter(reason -> reason != GateReason.CONSENT_TOO_FRESH) // the slots begin late enough
                .toList();
        return new Readiness(reasons, reasons.isEmpty() ? offers.free(mine, patient, answer.facts()) : List.of());
    }

    /**
     * Books the first infusion of a request, or the next one after a cancellation. The same booking again returns the
     * appointment that is there.
     *
     * @param start as it was offered
     * @throws Refusal {@code GATE_CLOSED}, {@code ALREADY_BOOKED}, {@code NOT_OFFERED}, {@code SLOT_TAKEN}
     */
    @AllowedTo({Role.PATIENT, Role.COORDINATOR})
    @Audited("visit.book")
    public UUID book(UUID request, UUID nurse, Instant start) {
        var mine = mine(request);
        var patient = patientOf(mine);
        var first = offers.isFirst(patient);
        var rules = offers.rules(first, start);
        var end = start.plus(rules.inHome());
        var answer = gate.askLocked(mine, patient, nurse, start, end);
        var held = appointments.heldElseRoom(AppointmentType.INFUSION, request, clock.instant());
        if (held.isPresent()) {
            return sameOrRefused(held.get(), nurse, start);
        }
        refuseUnlessOpen(answer, request);
        if (!offers.isOffered(mine, patient, answer.facts(), first, nurse, start)) {
            throw new Refusal(SchedulingRefusal.NOT_OFFERED, "request " + request + " at " + start);
        }
        var time = NurseTime.of(start, end, rules.travel());
        var visit = Appointment.infusion(
                Ids.random(),
                new Appointment.Parties(patient.getId(), request, nurse),
                time,
                answer.facts()
                        .consent()
                        .map(c -> new Appointment.Ground(c.id(), c.about(), c.validUntil()))
                        .orElseThrow(),
                answer.facts()
                        .approval()
                        .map(a -> new Appointment.Ground(a.id(), request, a.validUntil()))
                        .orElseThrow(),
                new Appointment.Booking(clock.instant(), caller.accountId()));
        appointments.book(visit, time);
        letters.booked(visit, patient);
        booked.fire(new VisitBooked(visit.getId(), request));
        return visit.getId();
    }

    /**
     * Takes a visit out of the calendar and frees its time. Cancelling what is cancelled already changes nothing.
     *
     * @throws Refusal {@code TOO_LATE_TO_CANCEL} for a patient after the cut-off, {@code OVER}
     */
    @AllowedTo({Role.PATIENT, Role.COORDINATOR})
    @Audited("visit.cancel")
    public void cancel(UUID appointment) {
        var held = visit(appointment);
        if (held.isEmpty()) {
            return;
        }
        var visit = held.get();
        var now = clock.instant();
        if (visit.isOver(now)) {
            throw new Refusal(SchedulingRefusal.OVER, "visit " + appointment);
        }
        if (!isCoordinator() && !mayStillCancel(visit, now)) {
            throw new Refusal(SchedulingRefusal.TOO_LATE_TO_CANCEL, "visit " + appointment);
        }
        ending.end(
                visit,
                isCoordinator()
                        ? EndedAppointment.Outcome.CANCELLED_BY_PRACTICE
                        : EndedAppointment.Outcome.CANCELLED_BY_PATIENT);
    }

    /** Nothing when somebody, or this form a moment ago, took it out of the calendar. */
    private Optional<Appointment> visit(UUID appointment) {
        var held = appointments.locked(appointment).filter(this::mayChange);
        if (held.isEmpty()
                && appointments.ended(appointment).filter(this::mayChange).isEmpty()) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "visit " + appointment);
        }
        return held;
    }

    private boolean mayChange(AppointmentRecord visit) {
        return isCoordinator() || visit.getPatientId().equals(current.id());
    }

    private boolean mayStillCancel(Appointment visit, Instant now) {
        var cutOff = settings.all().hours(SettingName.CANCEL_CUT_OFF_HOURS, offers.today());
        return !now.isAfter(visit.getStartsAt().minus(cutOff));
    }

    private static UUID sameOrRefused(Appointment held, UUID nurse, Instant start) {
        if (held.isAt(nurse, start)) {
            return held.getId();
        }
        throw new Refusal(SchedulingRefusal.ALREADY_BOOKED, "visit " + held.getId());
    }

    private static void refuseUnlessOpen(Gate.Answer answer, UUID request) {
        if (!answer.isOpen()) {
            throw new Refusal(
                    SchedulingRefusal.GATE_CLOSED,
                    "request " + request + ": "
                            + answer.reasons().stream()
                                    .map(reason -> reason.invariant())
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
        }
    }

    private IntakeRequest mine(UUID request) {
        return isCoordinator() ? requests.get(request) : requests.ownedBy(current.id(), request);
    }

    private Patient patientOf(IntakeRequest request) {
        return Optional.ofNullable(request.getPatientId())
                .flatMap(patients::find)
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "patient of request " + request.getId()));
    }

    private boolean isCoordinator() {
        return caller.has(Role.COORDINATOR);
    }
}
