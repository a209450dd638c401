package org.candor.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.config.PracticeZone;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.patient.CurrentPatient;
import org.candor.scheduling.Readiness;
import org.candor.scheduling.SchedulingRefusal;
import org.candor.scheduling.SchedulingService;
import org.candor.scheduling.Slot;
import org.candor.scheduling.SlotPicks;
import org.candor.scheduling.VisitService;
import org.candor.shared.Refusal;
import org.candor.shared.web.When;
import org.jspecify.annotations.Nullable;

/** Page "Book my visit" of a patient: days with free times, one is chosen, then confirmed. */
@Named
@ViewScoped
public class PatientBookVisitPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final int STARTS_A_DAY = 5;
    private static final int DAYS = 10;

    @Inject
    private SchedulingService scheduling;

    @Inject
    private VisitService visits;

    @Inject
    private IntakeRequests requests;

    @Inject
    private CurrentPatient patient;

    @Inject
    private PracticeZone zone;

    @Inject
    private When when;

    private transient @Nullable Readiness readiness;
    private @Nullable String slot;

    /** A day with its free times. */
    public record Day(String name, List<Time> times) {
        public String getName() {
            return name;
        }

        public List<Time> getTimes() {
            return times;
        }
    }

    /** A time that can be chosen. */
    public record Time(String key, String time) {
        public String getKey() {
            return key;
        }

        public String getTime() {
            return time;
        }
    }

    public String book() {
        var chosen = chosen().orElseThrow(() -> new Refusal(SchedulingRefusal.NOTHING_CHOSEN, "patient"));
        readiness = null; // what is free now is read again if this is refused
        scheduling.book(request(), chosen.nurseId(), chosen.startsAt());
        return "my-visits?booked=true&faces-redirect=true";
    }

    public boolean isReady() {
        return hasRequest() && readiness().isReady();
    }

    public List<ReadinessFlags.Line> getFlags() {
        return hasRequest()
                ? ReadinessFlags.of(readiness()).stream()
                        .filter(line -> !line.isReady())
                        .toList()
                : List.of();
    }

    /** There is a visit already; it has to be cancelled before another one is booked. */
    public boolean isBooked() {
        return visits.mine().stream().anyMatch(VisitService.MyVisit::isInfusion);
    }

    public List<Day> getDays() {
        return isBooked() ? List.of() : days();
    }

    private List<Day> days() {
        return SlotPicks.byDay(readiness().slots(), zone.id(), STARTS_A_DAY).entrySet().stream()
                .limit(DAYS)
                .map(day -> new Day(
                        when.date(day.getKey()),
                        day.getValue().stream()
                                .map(one -> new Time(SlotKey.of(one), when.time(one.startsAt())))
                                .toList()))
                .toList();
    }

    /** The slot in the address, when it is still free. */
    public @Nullable Slot getChosen() {
        return chosen().orElse(null);
    }

    /** A time was chosen that is no longer free. */
    public boolean isGone() {
        return slot != null && !slot.isBlank() && chosen().isEmpty();
    }

    private Optional<Slot> chosen() {
        return SlotKey.read(slot).filter(key -> isReady()).flatMap(key -> readiness().slots().stream()
                .filter(one ->
                        one.nurseId().equals(key.nurse()) && one.startsAt().equals(key.start()))
                .findFirst());
    }

    private boolean hasRequest() {
        return requests.currentOf(patient.id()).isPresent();
    }

    private UUID request() {
        return requests.currentOf(patient.id()).map(IntakeRequest::getId).orElseThrow();
    }

    private Readiness readiness() {
        var known = readiness;
        if (known == null) {
            known = scheduling.readiness(request());
            readiness = known;
        }
        return known;
    }

    public @Nullable String getSlot() {
        return slot;
    }

    public void setSlot(@Nullable String slot) {
        this.slot = slot;
    }
}
