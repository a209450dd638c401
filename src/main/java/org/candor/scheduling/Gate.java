package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.candor.config.PracticeZone;
import org.candor.intake.IntakeRequest;
import org.candor.patient.Patient;
import org.candor.practice.Licences;
import org.candor.practice.PracticeSettings;
import org.candor.practice.StatePolicies;

/**
 * The one place that answers: may this person have an infusion at this time, and if not, why not. It knows nothing of
 * the workflow: whatever a diagram says, no appointment is kept without it (INV-01), and what it finds is held by the
 * database besides (ADR-0011).
 *
 * <p>Asked inside the booking's transaction with the living rows locked. Each reason carries the invariant it keeps.
 */
@ApplicationScoped
public class Gate {
    @Inject
    private GateFactsReader reader;

    @Inject
    private LivingRows rows;

    @Inject
    private Licences licences;

    @Inject
    private StatePolicies policies;

    @Inject
    private PracticeSettings settings;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    /**
     * What the gate says, and on what ground a booking may stand.
     *
     * @param reasons all reasons against; empty when the gate is open
     */
    public record Answer(GateFacts facts, List<GateReason> reasons) {
        public boolean isOpen() {
            return reasons.isEmpty();
        }
    }

    /** Asks with the living rows locked until the transaction ends, for booking. */
    Answer askLocked(IntakeRequest request, Patient patient, UUID nurse, Instant startsAt, Instant endsAt) {
        rows.lockOf(patient.getId());
        return ask(request, patient, Optional.of(nurse), startsAt, endsAt);
    }

    /**
     * Asks about a visit that is booked, with the living rows locked: a day before it and when it starts. What has to be
     * fresh at booking is looked at as of that day.
     */
    Answer askAgain(Appointment visit, IntakeRequest request, Patient patient) {
        rows.lockOf(patient.getId());
        return ask(
                request,
                patient,
                Optional.of(visit.getNurseId()),
                visit.getStartsAt(),
                visit.getEndsAt(),
                visit.getBookedAt().atZone(zone.id()).toLocalDate());
    }

    /** Asks without locks, to show what is ready and what is missing. */
    Answer ask(IntakeRequest request, Patient patient, Optional<UUID> nurse, Instant startsAt, Instant endsAt) {
        return ask(request, patient, nurse, startsAt, endsAt, LocalDate.now(clock.withZone(zone.id())));
    }

    private Answer ask(
            IntakeRequest request,
            Patient patient,
            Optional<UUID> nurse,
            Instant startsAt,
            Instant endsAt,
            LocalDate bookedOn) {
        var facts = reader.read(request, patient, nurse);
        var table = policies.table();
        var licensed = licences.ofAny(
                Stream.concat(nurse.stream(), facts.approval().map(GateFacts.Approval::clinician).stream())
                        .toList());
        var rules = new GateRules(
                settings.all(),
                (account, state, day, kinds) -> licensed.stream()
                        .anyMatch(licence ->
                                licence.getAccountId().equals(account) && licence.activeIn(state, day, kinds)),
                table::on);
        var day = startsAt.atZone(zone.id()).toLocalDate();
        return new Answer(facts, rules.against(facts, startsAt, endsAt, day, bookedOn));
    }
}
