package org.candor.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.candor.consent.Consent.RevokedHow;

/**
 * Takes consents back, at once: whoever holds appointments on a consent frees them, then it stops living, then it is revoked. A
 * patient who says no to one says no to every consent for this treatment.
 */
@ApplicationScoped
public class Revocations {
    @Inject
    private Consents consents;

    @Inject
    private Event<ConsentRevoked> revoked;

    @Inject
    private Clock clock;

    void revoke(Consent asked, UUID by, RevokedHow how) {
        asked.mustBeInForce();
        for (var consent : consents.lockedOf(asked.getPatientId())) {
            if (consent.canBeRevoked()) {
                revoked.fire(new ConsentRevoked(consent.getId(), consent.getPatientId()));
                consents.noLongerLiving(consent.getId());
                consent.revoke(by, how, clock.instant());
            }
        }
    }
}
