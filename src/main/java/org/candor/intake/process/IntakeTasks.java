package org.candor.intake.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.UUID;
import org.candor.access.Role;
import org.candor.config.PracticeZone;
import org.candor.intake.CrisisRaised;
import org.candor.intake.RequestWithdrawn;
import org.candor.intake.VitalsMissing;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.Worklist;

/**
 * Work that intake makes outside every diagram, so that no edition of a workflow can leave it out: a crisis to answer, vitals to take.
 * Who and by when stands in the catalogue. While such a task is open, no second one is opened.
 */
@ApplicationScoped
public class IntakeTasks {

    @Inject
    private Worklist worklist;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    private final StepCatalogue catalogue = StepCatalogue.shipped();

    void callClinician(@Observes CrisisRaised crisis) {
        open("answerCrisis", crisis.request());
    }

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
        var task = catalogue.practiceTasks().stream()
                .filter(t -> t.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(key + " is not in the catalogue"));
        worklist.open(
                key, StepCatalogue.labelOf(key), request, Role.ofKey(task.role()), due(task.due()), task.redFlag());
    }

    /** Hours count as they are; days are working days. */
    private Instant due(String duration) {
        if (duration.startsWith("PT")) {
            return clock.instant().plus(Duration.parse(duration));
        }
        var due = clock.instant().atZone(zone.id());
        for (int days = Period.parse(duration).getDays(); days > 0; days--) {
            do {
                due = due.plusDays(1);
            } while (due.getDayOfWeek() == DayOfWeek.SATURDAY || due.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return due.toInstant();
    }
}
