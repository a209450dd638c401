package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.AuditTrail;
import org.candor.intake.IntakeRequests;
import org.candor.patient.Patients;

/** Asks the gate again a day before each infusion. What no longer has its ground is cancelled, and everybody hears of it. */
@ApplicationScoped
@Transactional
public class RecheckService {
    static final Duration BEFORE = Duration.ofHours(24);
    private static final int AT_ONCE = 50;
    private static final int LONGEST_OUTCOME = 200;

    private Appointments appointments;
    private IntakeRequests requests;
    private Patients patients;
    private Gate gate;
    private VisitEnding ending;
    private AuditTrail trail;
    private Clock clock;

    @Inject
    RecheckService(
            Appointments appointments,
            IntakeRequests requests,
            Patients patients,
            Gate gate,
            VisitEnding ending,
            AuditTrail trail,
            Clock clock) {
        this.appointments = appointments;
        this.requests = requests;
        this.patients = patients;
        this.gate = gate;
        this.ending = ending;
        this.trail = trail;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected RecheckService() {} // CDI client proxy

    /** Infusions of the next 24 hours that nobody has looked at again. */
    @AllowedTo(Role.WORKFLOW)
    public List<UUID> due() {
        var now = clock.instant();
        return appointments.toRecheck(now, now.plus(BEFORE), AT_ONCE);
    }

    /** Running it twice, or on two servers at once, is harmless: the second one finds it done or gone. */
    @AllowedTo(Role.WORKFLOW)
    public void recheck(UUID appointment) {
        var known = appointments.find(appointment);
        if (known.isEmpty()) {
            return;
        }
        var patient = patients.get(known.get().getPatientId());
        var answer = gate.askAgain(known.get(), requests.get(known.get().getRequestId()), patient);
        var held = appointments.locked(appointment).filter(visit -> !visit.isRechecked());
        if (held.isEmpty()) {
            return;
        }
        if (answer.isOpen()) {
            held.get().rechecked(clock.instant());
        } else {
            ending.end(held.get(), EndedAppointment.Outcome.RECHECK_FAILED);
        }
        trail.record("visit.recheck", appointment, outcome(answer));
    }

    private static String outcome(Gate.Answer answer) {
        var reasons =
                answer.reasons().stream().map(GateReason::invariant).distinct().collect(Collectors.joining(","));
        var words = answer.isOpen() ? "OK" : "CANCELLED " + reasons;
        return words.substring(0, Math.min(words.length(), LONGEST_OUTCOME));
    }
}
