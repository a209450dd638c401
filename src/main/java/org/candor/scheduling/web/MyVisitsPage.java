package org.candor.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.candor.scheduling.EndedAppointment;
import org.candor.scheduling.SchedulingService;
import org.candor.scheduling.VisitService;
import org.candor.scheduling.VisitService.MyVisit;
import org.jspecify.annotations.Nullable;

/** Page "My visits": when the nurse comes, the calendar file, and cancelling with a second look. */
@Named
@ViewScoped
public class MyVisitsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private VisitService visits;

    @Inject
    private SchedulingService scheduling;

    private boolean booked;
    private boolean cancelled;
    private @Nullable String cancelling;
    private transient @Nullable List<MyVisit> rows;

    public String cancel(UUID visit) {
        rows = null;
        scheduling.cancel(visit);
        return "my-visits?cancelled=true&faces-redirect=true";
    }

    public List<MyVisit> getRows() {
        var known = rows;
        if (known == null) {
            known = visits.mine();
            rows = known;
        }
        return known;
    }

    public List<EndedAppointment> getPast() {
        return visits.myPast();
    }

    public boolean isAsked(MyVisit visit) {
        return visit.id().toString().equals(cancelling);
    }

    public boolean isBooked() {
        return booked;
    }

    public void setBooked(boolean booked) {
        this.booked = booked;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public void setCancelled(boolean cancelled) {
        this.cancelled = cancelled;
    }

    public @Nullable String getCancelling() {
        return cancelling;
    }

    public void setCancelling(@Nullable String cancelling) {
        this.cancelling = cancelling;
    }
}
