package org.candor.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where a person who may be in danger is told of: outside every workflow, so that no edition can leave it out (INV-16). */
public interface CrisisDesk {
    /**
     * What was done.
     *
     * @param calledAt when somebody on call was called; empty for less urgent ones and while nobody is on call
     */
    record Told(Urgency urgency, Optional<Instant> calledAt) {}

    /**
     * An answer says so: as urgent as the rules say, and most urgent when they cannot be asked. Telling twice changes nothing.
     *
     * @param facts what the answered question is about, by the names of the rules
     */
    Told answered(UUID request, Set<String> facts);

    /** Own words name a danger: a clinician reads them within hours. No measure of how great it is. */
    Told wrote(UUID request);

    /** The person wants to be called. */
    Told wantsACall(UUID request);

    /** What still stands open of what was told before. */
    Optional<Told> standing(UUID request);
}
