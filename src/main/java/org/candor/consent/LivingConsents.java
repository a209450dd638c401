package org.candor.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candor.config.PracticeZone;

/** Which consent carries a visit now; the gate asks here (INV-02, INV-03). */
@ApplicationScoped
public class LivingConsents {
    @Inject
    private Consents consents;

    @Inject
    private ConsentForms forms;

    @Inject
    private PracticeZone zone;

    /**
     * Countersigned, not taken back, not past its end, of a version that still counts and not signed for another request;
     * the one that lasts longest.
     *
     * @return nothing when this patient may not be booked
     */
    public Optional<Consent> of(UUID patient, UUID request, Instant now) {
        var oldest = forms.oldestThatCounts(
                ConsentForms.TREATMENT, now.atZone(zone.id()).toLocalDate());
        return consents.living(patient, request, ConsentForms.TREATMENT, oldest, now);
    }
}
