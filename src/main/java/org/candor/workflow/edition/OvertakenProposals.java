package org.candor.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.candor.access.Caller;
import org.candor.audit.AuditTrail;
import org.candor.workflow.edition.EditionProposal.By;
import org.candor.workflow.edition.EditionProposal.State;

/** Ends the open proposal of a workflow when what it asked for is no longer what the draft shows; with a row in the trail. */
@ApplicationScoped
class OvertakenProposals {
    @Inject
    private EditionProposals proposals;

    @Inject
    private AuditTrail trail;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    void endFor(String processKey) {
        proposals.openFor(processKey).ifPresent(open -> {
            var by = new By(caller.accountId(), caller.getName(), clock.instant());
            if (proposals.end(open.getId(), State.VOID, by, null)) {
                trail.record("workflow.void", open.getId(), "done");
            }
        });
    }
}
