package org.candor.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.candor.scheduling.StartService;
import org.candor.scheduling.StartService.NextVisit;

/** Page "My visits" of an infusion nurse: what comes in these hours, and the start of a visit. */
@Named
@ViewScoped
public class NurseVisitsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private StartService visits;

    private boolean started;

    public String start(UUID visit) {
        visits.start(visit);
        return "visits?started=true&faces-redirect=true";
    }

    public List<NextVisit> getRows() {
        return visits.mine();
    }

    public boolean isStarted() {
        return started;
    }

    public void setStarted(boolean started) {
        this.started = started;
    }
}
