package org.candor.intake.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.candor.config.DueTimes;
import org.candor.intake.RequestWithdrawn;
import org.candor.intake.VitalsMissing;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.Worklist;

/**
 * Work that intake makes outside every diagram, so that no edition of a workflow can leave it out: vitals to take.
 * Who and by when stands in the catalogue. While such a task is open, no second one is opened.
 */
@ApplicationScoped
public class IntakeTasks {

    @Inject
    private Worklist worklist;

    @Inject
    private DueTimes dueTimes;

    private final StepCatalogue catalogue = StepCatalogue.shipped();

    /** Vitals of a request that was taken back are needed no more; a crisis stays open until a clinician answers it. */
    void withdrawn(@Observes RequestWithdrawn withdrawn) {
        worklist.openItem("takeVitals", withdrawn.request()).ifPresent(item -> worklist.close(item.getId()));
    }

    void takeVitals(@Observes VitalsMissing missing) {
        open("takeVitals", missing.request());
    }

    private void open(String key, UUID request) {
        if (worklist.openItem(key, request).isPresent()) {
            return;
        }
        var task = catalogue.practiceTask(key);
        worklist.open(task, request, dueTimes.after(task.due()));
    }
}
