package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
    private CrisisDesk desk;

    /**
     * @param facts what the question is about, by the names of the rules
     * @return what was told; empty when a clinician dealt with the same answer already
     */
    Optional<CrisisDesk.Told> raise(UUID request, String question, Set<String> facts, Instant now) {
        return raise(request, question, now, () -> desk.answered(request, facts));
    }

    /** Own words name a danger: a clinician reads them; told as above. */
    Optional<CrisisDesk.Told> wrote(UUID request, String question, Instant now) {
        return raise(request, question, now, () -> desk.wrote(request));
    }

    private Optional<CrisisDesk.Told> raise(
            UUID request, String question, Instant now, Supplier<CrisisDesk.Told> tell) {
        var before = crises.since(request, now.minus(QUIET)).stream()
                .anyMatch(c -> c.getQuestion().equals(question));
        if (before) {
            return desk.standing(request);
        }
        crises.add(new Crisis(Ids.random(), request, question, now));
        return Optional.of(tell.get());
    }

    /** The patient wants to be called. */
    CrisisDesk.Told askForCall(UUID request, Instant now) {
        var crisis = crises.since(request, now.minus(QUIET)).stream()
                .findFirst()
                .orElseGet(() -> {
                    var asked = new Crisis(Ids.random(), request, "", now);
                    crises.add(asked);
                    return asked;
                });
        crisis.askForCall(now);
        return desk.wantsACall(request);
    }
}
