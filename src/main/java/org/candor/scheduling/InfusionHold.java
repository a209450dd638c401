package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
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
        var now = clock.instant();
        var held = appointments.ofPatient(patient).stream()
                .filter(Appointment::isInfusion)
                .map(visit -> covers(visit.getStartsAt(), visit.getEndsAt(), now));
        var over = appointments.endedOf(patient).stream()
                .filter(visit -> visit.isInfusion() && visit.getOutcome() == EndedAppointment.Outcome.OVER)
                .map(visit -> covers(visit.getStartsAt(), visit.getEndsAt(), now));
        return Stream.concat(held, over).anyMatch(covered -> covered);
    }

    private static boolean covers(Instant startsAt, Instant endsAt, Instant now) {
        return !now.isBefore(startsAt) && now.isBefore(endsAt.plus(AFTER));
    }
}
