package org.candor.consent.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.candor.consent.ConsentCountersigned;
import org.candor.consent.ConsentRefused;
import org.candor.consent.ConsentRevoked;
import org.candor.consent.ConsentSigned;
import org.candor.shared.Refusal;
import org.candor.workflow.Variable;
import org.candor.workflow.WorkflowRefusal;
import org.candor.workflow.Workflows;
import org.jspecify.annotations.Nullable;

/**
 * Consent in the workflows: in {@code intake-to-first-visit} a signature, a no or a countersignature ends the task of that step;
 * outside a request a signature runs {@code renew-consent}; taking a consent back always runs {@code revoke-consent}, so that a
 * nurse is told.
 */
@ApplicationScoped
public class ConsentProcess {
    public static final String SIGN = "signConsent";
    public static final String COUNTERSIGN = "countersignConsent";
    public static final String RENEW = "renew-consent";
    public static final String REVOKE = "revoke-consent";

    /** "signed" or "refused". */
    public static final Variable<String> CONSENT_OUTCOME = Variable.string("consentOutcome");

    @Inject
    private Workflows workflows;

    /** After a revocation the request may wait for the clinician already: the new signature takes the place of the old one. */
    void signed(@Observes ConsentSigned event) {
        if (event.request() == null) {
            workflows.start(RENEW, event.consent());
        }
        var subject = subject(event.consent(), event.request());
        if (!workflows.finishIfWaiting(SIGN, subject, CONSENT_OUTCOME.is("signed"))
                && !workflows.waitsAt(COUNTERSIGN, subject)) {
            throw new Refusal(WorkflowRefusal.NOT_WAITING, SIGN + " of " + subject);
        }
    }

    void refused(@Observes ConsentRefused event) {
        workflows.finish(SIGN, event.request(), CONSENT_OUTCOME.is("refused"));
    }

    void countersigned(@Observes ConsentCountersigned event) {
        workflows.finish(COUNTERSIGN, subject(event.consent(), event.request()));
    }

    /** A renewal that waits for the clinician has nothing left to countersign: it ends, and the record tells how. */
    void revoked(@Observes ConsentRevoked event) {
        workflows.finishIfWaiting(COUNTERSIGN, event.consent());
        workflows.start(REVOKE, event.consent());
    }

    private static UUID subject(UUID consent, @Nullable UUID request) {
        return request == null ? consent : request;
    }
}
