package org.candor.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.candor.scheduling.StartService;
import org.candor.scheduling.StartService.NextVisit;
import org.jspecify.annotations.Nullable;

/** Page "My visits" of an infusion nurse: what comes in these hours, and the start of a visit. */
@Named
@ViewScoped
public class NurseVisitsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private StartService visits;

    private boolean started;
    private transient @Nullable List<NextVisit> rows;

    /** Before anything is shown: whoever may not see visits is refused here. */
    public void open() {
        rows = visits.mine();
    }

    public String start(UUID visit) {
        rows = null;
        visits.start(visit);
        return "visits?started=true&faces-redirect=true";
    }

    public List<NextVisit> getRows() {
        var known = rows;
        if (known == null) {
            known = visits.mine();
            rows = known;
        }
        return known;
    }

    public boolean isStarted() {
        return started;
    }

    public void setStarted(boolean started) {
        this.started = started;
    }
}
