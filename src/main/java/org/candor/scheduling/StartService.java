package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.AccessRefusal;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.intake.IntakeRequests;
import org.candor.patient.Patients;
import org.candor.shared.Refusal;

/** An infusion nurse's visits of these hours, and the start of one: the gate's last word (INV-01). */
@ApplicationScoped
@Transactional
public class StartService {
    /** So long before its time a visit may start. */
    static final Duration EARLY = Duration.ofHours(1);

    private static final Duration AHEAD = Duration.ofHours(24);

    private Appointments appointments;
    private IntakeRequests requests;
    private Patients patients;
    private Gate gate;
    private Caller caller;
    private Clock clock;

    @Inject
    StartService(
            Appointments appointments,
            IntakeRequests requests,
            Patients patients,
            Gate gate,
            Caller caller,
            Clock clock) {
        this.appointments = appointments;
        this.requests = requests;
        this.patients = patients;
        this.gate = gate;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected StartService() {} // CDI client proxy

    /** One of the nurse's own visits: who, where from the ZIP code on, when. */
    public record NextVisit(
            UUID id,
            String patient,
            String zip,
            Instant startsAt,
            Instant endsAt,
            boolean started,
            boolean startable) {}

    @AllowedTo(Role.INFUSION_NURSE)
    public List<NextVisit> mine() {
        var now = clock.instant();
        return appointments.infusionsOf(caller.accountId(), now, now.plus(AHEAD)).stream()
                .map(visit -> shown(visit, now))
                .toList();
    }

    /**
     * Begins a visit when the gate is open at this moment. Beginning what has begun changes nothing.
     *
     * @throws Refusal {@code NOT_FOUND} for another nurse's visit, {@code NOT_YET}, {@code OVER}, {@code NOT_STARTABLE}
     */
    @AllowedTo(Role.INFUSION_NURSE)
    @Audited("visit.start")
    public void start(UUID appointment) {
        var now = clock.instant();
        var known = appointments
                .find(appointment)
                .filter(visit -> visit.isInfusion() && visit.getNurseId().equals(caller.accountId()))
                .orElseThrow(() -> notFound(appointment));
        var patient = patients.get(known.getPatientId());
        var answer = gate.askAgain(known, requests.get(known.getRequestId()), patient);
        var visit = appointments.locked(appointment).orElseThrow(() -> notFound(appointment));
        refuse(now.isBefore(visit.getStartsAt().minus(EARLY)), SchedulingRefusal.NOT_YET, appointment);
        refuse(visit.isOver(now), SchedulingRefusal.OVER, appointment);
        if (!answer.isOpen()) {
            var reasons = answer.reasons().stream()
                    .map(GateReason::invariant)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new Refusal(SchedulingRefusal.NOT_STARTABLE, "visit " + appointment + ": " + reasons);
        }
        visit.begin(caller.accountId(), now);
    }

    private NextVisit shown(Appointment visit, Instant now) {
        var patient = patients.get(visit.getPatientId());
        return new NextVisit(
                visit.getId(),
                patient.getFullName(),
                patient.getZip(),
                visit.getStartsAt(),
                visit.getEndsAt(),
                visit.isStarted(),
                !visit.isStarted() && !now.isBefore(visit.getStartsAt().minus(EARLY)));
    }

    private static void refuse(boolean holds, SchedulingRefusal reason, UUID appointment) {
        if (holds) {
            throw new Refusal(reason, "visit " + appointment);
        }
    }

    private static Refusal notFound(UUID appointment) {
        return new Refusal(AccessRefusal.NOT_FOUND, "visit " + appointment);
    }
}
