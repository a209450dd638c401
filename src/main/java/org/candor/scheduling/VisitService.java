package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.access.AccessRefusal;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.notification.Attachment;
import org.candor.patient.CurrentPatient;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.practice.PracticeSettings;
import org.candor.practice.Rosters;
import org.candor.practice.SettingName;
import org.candor.shared.Refusal;

/** Reads the calendar: a patient the own visits, a coordinator a week of everybody's. */
@ApplicationScoped
@Transactional
public class VisitService {
    private final Appointments appointments;
    private final Accounts accounts;
    private final Patients patients;
    private final CurrentPatient current;
    private final Rosters rosters;
    private final PracticeSettings settings;
    private final VisitLetters letters;
    private final PracticeZone zone;
    private final Clock clock;

    @Inject
    VisitService(
            Appointments appointments,
            Accounts accounts,
            Patients patients,
            CurrentPatient current,
            Rosters rosters,
            PracticeSettings settings,
            VisitLetters letters,
            PracticeZone zone,
            Clock clock) {
        this.appointments = appointments;
        this.accounts = accounts;
        this.patients = patients;
        this.current = current;
        this.rosters = rosters;
        this.settings = settings;
        this.letters = letters;
        this.zone = zone;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway")
    protected VisitService() { // CDI client proxy
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * A patient's appointment.
     *
     * @param nurse the name of who comes or calls
     * @param cancellable until the cut-off
     */
    public record MyVisit(
            UUID id,
            AppointmentType type,
            Place place,
            Instant startsAt,
            Instant endsAt,
            String nurse,
            boolean cancellable) {
        public boolean isInfusion() {
            return type == AppointmentType.INFUSION;
        }
    }

    /** A visit in a coordinator's week: who, where from the ZIP code on, when; nothing clinical. */
    public record PlannedVisit(
            UUID id,
            UUID nurseId,
            AppointmentType type,
            Place place,
            Instant startsAt,
            Instant endsAt,
            String patient,
            String zip) {
        public boolean isInfusion() {
            return type == AppointmentType.INFUSION;
        }
    }

    /** The row of one person in the week, with the days off. */
    public record PlannedNurse(UUID id, String name, List<LocalDate> freeDays) {}

    @AllowedTo(Role.PATIENT)
    public List<MyVisit> mine() {
        var now = clock.instant();
        var cutOff = settings.all()
                .hours(SettingName.CANCEL_CUT_OFF_HOURS, now.atZone(zone.id()).toLocalDate());
        return appointments.ofPatient(current.id()).stream()
                .filter(visit -> !visit.isOver(now))
                .map(visit -> new MyVisit(
                        visit.getId(),
                        visit.getType(),
                        visit.getPlace(),
                        visit.getStartsAt(),
                        visit.getEndsAt(),
                        nurseName(visit.getNurseId()),
                        !now.isAfter(visit.getStartsAt().minus(cutOff))))
                .toList();
    }

    /** Visits of the patient that were cancelled or are over, the newest first. */
    @AllowedTo(Role.PATIENT)
    public List<EndedAppointment> myPast() {
        return appointments.endedOf(current.id());
    }

    /** @throws Refusal {@code NOT_FOUND} for another patient's visit */
    @AllowedTo(Role.PATIENT)
    @Audited(value = "visit.calendarFile", read = true)
    public Attachment calendarFile(UUID visit, String language) {
        return appointments
                .ownedBy(current.id(), visit)
                .map(mine -> letters.file(mine, language))
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "visit " + visit));
    }

    @AllowedTo(Role.COORDINATOR)
    public List<PlannedVisit> between(LocalDate first, LocalDate last) {
        var visits = appointments.between(start(first), start(last.plusDays(1)));
        var known = known(visits.stream().map(Appointment::getPatientId).toList());
        return visits.stream().map(visit -> planned(visit, known)).toList();
    }

    /** Infusion nurses, and whoever else has a call or an evaluation in that time. */
    @AllowedTo(Role.COORDINATOR)
    public List<PlannedNurse> nurses(LocalDate first, LocalDate last) {
        var nurses = accounts.holding(Role.INFUSION_NURSE);
        var others = appointments.between(start(first), start(last.plusDays(1))).stream()
                .map(Appointment::getNurseId)
                .distinct()
                .filter(id -> nurses.stream().noneMatch(nurse -> nurse.id().equals(id)))
                .map(id -> new PlannedNurse(id, nurseName(id), List.of()));
        var rows = nurses.stream()
                .map(nurse -> new PlannedNurse(nurse.id(), nurse.fullName(), freeDays(nurse, first, last)));
        return Stream.concat(rows, others).toList();
    }

    private List<LocalDate> freeDays(Account nurse, LocalDate first, LocalDate last) {
        var hours = rosters.hoursOf(nurse.id());
        var off = rosters.daysOffOf(nurse.id());
        return first.datesUntil(last.plusDays(1))
                .filter(day -> off.contains(day) || hours.stream().noneMatch(row -> row.worksOn(day)))
                .toList();
    }

    private PlannedVisit planned(Appointment visit, Map<UUID, Patient> known) {
        var patient = known.get(visit.getPatientId());
        return new PlannedVisit(
                visit.getId(),
                visit.getNurseId(),
                visit.getType(),
                visit.getPlace(),
                visit.getStartsAt(),
                visit.getEndsAt(),
                patient == null ? "" : patient.getFullName(),
                patient == null ? "" : patient.getZip());
    }

    private Map<UUID, Patient> known(List<UUID> ids) {
        return patients.all(ids).stream().collect(Collectors.toMap(Patient::getId, Function.identity()));
    }

    private String nurseName(UUID nurse) {
        return accounts.find(nurse).map(Account::fullName).orElse("");
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone.id()).toInstant();
    }
}
