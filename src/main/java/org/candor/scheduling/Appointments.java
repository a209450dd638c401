package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import org.candor.shared.DatabaseFault;
import org.candor.shared.Refusal;
import org.candor.shared.SqlState;
import org.jspecify.annotations.Nullable;

/** Appointments that hold, the quarter hours they take, and the ones that ended. */
@ApplicationScoped
public class Appointments {
    @PersistenceContext
    private EntityManager entities;

    /**
     * Takes the time and keeps the appointment, or refuses when somebody else has a quarter of it.
     *
     * @throws Refusal {@code SLOT_TAKEN}; {@code NOT_POSSIBLE} when the database finds no living ground
     */
    void book(Appointment appointment, NurseTime time) {
        try {
            take(appointment, time);
        } catch (PersistenceException taken) {
            unlessAway(taken);
            throw new Refusal(SchedulingRefusal.SLOT_TAKEN, "nurse " + appointment.getNurseId());
        }
        try {
            entities.persist(appointment);
            entities.flush();
        } catch (PersistenceException refused) {
            unlessAway(refused);
            throw new Refusal(
                    SchedulingRefusal.NOT_POSSIBLE,
                    "appointment " + appointment.getId() + ", SQL state " + SqlState.of(refused));
        }
    }

    /** A database that is away has refused nothing. */
    private static void unlessAway(PersistenceException failed) {
        if (DatabaseFault.AWAY.isIn(failed)) {
            throw failed;
        }
    }

    /** One statement, last quarter first: each row names the one after it, which must be there. */
    private void take(Appointment appointment, NurseTime time) {
        var rows = new StringJoiner(", ");
        for (var left = 1; left <= time.cells(); left++) {
            var quarter = time.firstQuarter() + time.cells() - left;
            var next = left == 1 ? "null, null" : (quarter + 1) + ", " + (left - 1);
            rows.add("(?1, " + quarter + ", ?2, ?3, " + left + ", " + next + ")");
        }
        var insert = entities.createNativeQuery("insert into nurse_cell (nurse_id, quarter, appointment_id,"
                        + " appointment_type, cells_left, next_quarter, next_left) values " + rows)
                .setParameter(1, appointment.getNurseId())
                .setParameter(2, appointment.getId())
                .setParameter(3, appointment.getType().name());
        insert.executeUpdate();
    }

    /** Moves the appointment to history and gives its time back. */
    EndedAppointment end(Appointment appointment, EndedAppointment.Outcome outcome, Instant now, @Nullable UUID by) {
        var ended = new EndedAppointment(appointment, outcome, now, by);
        entities.persist(ended);
        entities.remove(appointment);
        entities.flush();
        entities.createNativeQuery("delete from nurse_cell where appointment_id = ? and cells_left = 1")
                .setParameter(1, appointment.getId())
                .executeUpdate();
        return ended;
    }

    Optional<Appointment> find(UUID id) {
        return Optional.ofNullable(entities.find(Appointment.class, id));
    }

    /** For a change: whoever comes second waits, and finds nothing when the first one took it away. */
    Optional<Appointment> locked(UUID id) {
        return entities.createQuery("select a from Appointment a where a.id = :id", Appointment.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    Optional<EndedAppointment> ended(UUID id) {
        return Optional.ofNullable(entities.find(EndedAppointment.class, id));
    }

    /** Infusions that start by then and were not looked at again; the next one first. */
    List<UUID> toRecheck(Instant now, Instant startBy, int limit) {
        return entities.createQuery(
                        "select a.id from Appointment a where a.type = :infusion and a.recheckedAt is null"
                                + " and a.startsAt > :now and a.startsAt <= :by order by a.startsAt",
                        UUID.class)
                .setParameter("infusion", AppointmentType.INFUSION)
                .setParameter("now", now)
                .setParameter("by", startBy)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What a nurse has in those hours. */
    List<Appointment> infusionsOf(UUID nurse, Instant endsAfter, Instant startsBefore) {
        return entities.createQuery(
                        "select a from Appointment a where a.nurseId = :nurse and a.type = :infusion"
                                + " and a.endsAt > :after and a.startsAt < :before order by a.startsAt",
                        Appointment.class)
                .setParameter("nurse", nurse)
                .setParameter("infusion", AppointmentType.INFUSION)
                .setParameter("after", endsAfter)
                .setParameter("before", startsBefore)
                .getResultList();
    }

    Optional<Appointment> ownedBy(UUID patient, UUID id) {
        return find(id).filter(appointment -> appointment.getPatientId().equals(patient));
    }

    List<Appointment> ofPatient(UUID patient) {
        return where("a.patientId = :id", patient);
    }

    List<Appointment> ofRequest(UUID request) {
        return where("a.requestId = :id", request);
    }

    /** The appointment of this kind that a request holds; a request holds one, and an older one may still stand in its place. */
    Optional<Appointment> held(AppointmentType type, UUID request, Instant now) {
        return ofKind(type, request).filter(one -> !one.isOver(now));
    }

    /** The same, and what is over of that kind moves to the history and makes room. */
    Optional<Appointment> heldElseRoom(AppointmentType type, UUID request, Instant now) {
        var found = ofKind(type, request);
        found.filter(one -> one.isOver(now)).ifPresent(over -> end(over, EndedAppointment.Outcome.OVER, now, null));
        return found.filter(one -> !one.isOver(now));
    }

    private Optional<Appointment> ofKind(AppointmentType type, UUID request) {
        return ofRequest(request).stream().filter(one -> one.getType() == type).findFirst();
    }

    List<Appointment> onConsent(UUID consent) {
        return where("a.consentId = :id", consent);
    }

    List<Appointment> onApproval(UUID approval) {
        return where("a.approvalId = :id", approval);
    }

    private List<Appointment> where(String condition, UUID id) {
        return entities.createQuery(
                        "select a from Appointment a where " + condition + " order by a.startsAt", Appointment.class)
                .setParameter("id", id)
                .getResultList();
    }

    List<Appointment> between(Instant from, Instant until) {
        return entities.createQuery(
                        "select a from Appointment a where a.startsAt >= :from and a.startsAt < :until"
                                + " order by a.startsAt",
                        Appointment.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    List<EndedAppointment> endedOf(UUID patient) {
        return entities.createQuery(
                        "select e from EndedAppointment e where e.patientId = :patient order by e.startsAt desc",
                        EndedAppointment.class)
                .setParameter("patient", patient)
                .getResultList();
    }

    /** Whether this person had an infusion that was over at that instant. */
    boolean hadInfusion(UUID patient, Instant at) {
        return anyInfusion(patient, at, Instant.EPOCH, at);
    }

    /** Whether an infusion of this person has started and not been over for that long. */
    boolean infusionWithin(Duration after, UUID patient, Instant now) {
        return anyInfusion(patient, now, now.minus(after), now.plus(after));
    }

    private boolean anyInfusion(UUID patient, Instant startedBy, Instant endsAfter, Instant endsBy) {
        return !entities.createNativeQuery("select 1 from (select starts_at, ends_at from appointment"
                        + " where patient_id = ?1 and type = 'INFUSION' union all"
                        + " select starts_at, ends_at from appointment_history"
                        + " where patient_id = ?1 and type = 'INFUSION' and outcome = 'OVER') given"
                        + " where starts_at <= ?2 and ends_at > ?3 and ends_at <= ?4")
                .setParameter(1, patient)
                .setParameter(2, startedBy.atOffset(ZoneOffset.UTC))
                .setParameter(3, endsAfter.atOffset(ZoneOffset.UTC))
                .setParameter(4, endsBy.atOffset(ZoneOffset.UTC))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Whether the gate ever let an infusion of a pretend patient through, whatever became of it (ADR-0019). */
    public boolean anyInfusionOfAPretendPatient() {
        return !entities.createNativeQuery("select 1 from patient p where p.pretend = true and (exists"
                        + " (select 1 from appointment a where a.patient_id = p.id and a.type = 'INFUSION') or exists"
                        + " (select 1 from appointment_history h where h.patient_id = p.id and h.type = 'INFUSION'))")
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Visits and calls of pretend patients that still hold somebody's time. */
    public long heldByPretendPatients(Instant now) {
        return entities.createQuery(
                        "select count(a) from Appointment a, Patient p where p.id = a.patientId and p.pretend = true"
                                + " and a.endsAt > :now",
                        Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Starts of each nurse's quarter hours that are taken, between two instants. */
    Map<UUID, Set<Instant>> takenCells(Instant from, Instant until) {
        var taken = new HashMap<UUID, Set<Instant>>();
        for (var row : entities.createNativeQuery(
                        "select cast(nurse_id as varchar(36)), quarter from nurse_cell where quarter >= ?1 and quarter < ?2")
                .setParameter(1, QuarterHours.number(from))
                .setParameter(2, QuarterHours.number(until))
                .getResultList()) {
            var cell = (Object[]) row;
            taken.computeIfAbsent(UUID.fromString(cell[0].toString()), nurse -> new HashSet<>())
                    .add(QuarterHours.start(((Number) cell[1]).longValue()));
        }
        return taken;
    }
}
