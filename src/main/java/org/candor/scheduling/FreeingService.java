package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;

/** What workflows ask of the calendar: visits without ground go. */
@ApplicationScoped
@Transactional
public class FreeingService {
    private final VisitEnding ending;

    @Inject
    FreeingService(VisitEnding ending) {
        this.ending = ending;
    }

    @SuppressWarnings("NullAway")
    protected FreeingService() { // CDI client proxy
        this(null);
    }

    /** Ends every visit that stands on this consent. Running it twice is harmless. */
    @AllowedTo(Role.WORKFLOW)
    @Audited("visit.freeConsent")
    public void freeConsent(UUID consent) {
        ending.freeConsent(consent);
    }
}
