package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.candor.consent.SigningHold;

/** No signature from the start of an infusion until 24 hours after it (INV-19): the medicine may cloud the judgement. */
@ApplicationScoped
public class InfusionHold implements SigningHold {
    /** A floor that no setting lowers. */
    private static final Duration AFTER = Duration.ofHours(24);

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    @Override
    public boolean holds(UUID patient, UUID request) {
        return appointments.infusionWithin(AFTER, patient, clock.instant());
    }
}
