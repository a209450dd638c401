package org.candor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.candor.access.AccessEvent;

/** Writes what happens to accounts into the trail; {@code access} cannot, because the trail itself asks it who calls. */
@ApplicationScoped
public class AccessAudit {
    @Inject
    private AuditTrail trail;

    void keep(@Observes AccessEvent event) {
        if (event.kept()) {
            trail.recordRefusal(event.action(), event.account(), event.outcome());
        } else {
            trail.record(event.action(), event.account(), event.outcome());
        }
    }
}
