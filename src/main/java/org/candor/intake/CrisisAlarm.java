package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.candor.shared.Ids;

/**
 * Calls a clinician when an answer says that somebody may be in danger (clinical.md 3.5, INV-16). The same answer calls once in 24
 * hours; another one, or the patient's wish for a call, calls again.
 */
@ApplicationScoped
public class CrisisAlarm {

    private static final Duration QUIET = Duration.ofHours(24);

    @Inject
    private Crises crises;

    @Inject
    private Event<CrisisRaised> raised;

    /** @return when the clinician was told */
    Instant raise(UUID request, String question, Instant now) {
        var before = crises.since(request, now.minus(QUIET)).stream()
                .filter(c -> c.getQuestion().equals(question))
                .findFirst();
        if (before.isPresent()) {
            return before.get().getRaisedAt();
        }
        crises.add(new Crisis(Ids.random(), request, question, now));
        raised.fire(new CrisisRaised(request));
        return now;
    }

    /** The patient wants to be called. */
    void askForCall(UUID request, Instant now) {
        var crisis = crises.since(request, now.minus(QUIET)).stream()
                .findFirst()
                .orElseGet(() -> {
                    var asked = new Crisis(Ids.random(), request, "", now);
                    crises.add(asked);
                    return asked;
                });
        crisis.askForCall(now);
        raised.fire(new CrisisRaised(request));
    }
}
