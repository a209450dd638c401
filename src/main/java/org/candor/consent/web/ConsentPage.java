package org.candor.consent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.Caller;
import org.candor.consent.ConsentPart;
import org.candor.consent.ConsentReading;
import org.candor.consent.ConsentService;
import org.candor.intake.IntakeRequest;
import org.candor.opening.AcceptanceService;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.Workflows;
import org.jspecify.annotations.Nullable;

/** The consent reader: key facts, then the parts, then the way to sign. */
@Named
@RequestScoped
public class ConsentPage {
    @Inject
    private ConsentService consents;

    @Inject
    private AcceptanceService acceptances;

    @Inject
    private Workflows workflows;

    @Inject
    private Caller caller;

    @Inject
    private TextBundle text;

    private @Nullable UUID request;
    private boolean renew;
    private @Nullable ConsentReading reading;
    private boolean signable;

    /** Without a request in the address: the one that is going on. */
    public void open() {
        if (request == null && !renew) {
            request = consents.current().map(IntakeRequest::getId).orElse(null);
        }
        reading = consents.open(renew ? null : request, text.language());
        signable = renew || request == null ? consents.mayRenew() : asked(request);
    }

    private boolean asked(UUID id) {
        return Signing.isAsked(workflows, id, isAlreadySigned());
    }

    public boolean isSignable() {
        return signable;
    }

    public boolean isAlreadySigned() {
        return reading != null && reading.signed().isPresent();
    }

    public @Nullable ConsentReading getReading() {
        return reading;
    }

    /** Whether a medical director of the practice signed for this text. */
    public boolean isRatified() {
        return reading != null
                && acceptances.isAccepted(
                        reading.form().nameOf(reading.text()), reading.text().fingerprint());
    }

    public List<ConsentPart> getClauses() {
        return reading == null ? List.of() : reading.text().clauses();
    }

    public String getNumber() {
        return Optional.ofNullable(reading)
                .flatMap(ConsentReading::request)
                .map(IntakeRequest::number)
                .orElse("");
    }

    /** The reader's initials, for the foot of the printed page. */
    public String getInitials() {
        return Signing.initials(caller.getName());
    }

    /** Carries to the signing page what was read, as the fingerprint of the text shown. */
    public String getSigningQuery() {
        return Signing.query(request, renew) + "&read="
                + (reading == null ? "" : reading.text().fingerprint());
    }

    public String getRequest() {
        return Signing.text(request);
    }

    public void setRequest(@Nullable String id) {
        request = Signing.uuid(id);
    }

    public boolean isRenew() {
        return renew;
    }

    public void setRenew(boolean renew) {
        this.renew = renew;
    }
}
