package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.patient.CurrentPatient;
import org.candor.shared.Ids;

/** A patient takes a request back, and may ask again later. */
@ApplicationScoped
@Transactional
public class WithdrawalService {
    private IntakeRequests requests;
    private FirstContactService firstContact;
    private CurrentPatient patient;
    private Event<RequestWithdrawn> withdrawn;
    private Clock clock;

    @Inject
    WithdrawalService(
            IntakeRequests requests,
            FirstContactService firstContact,
            CurrentPatient patient,
            Event<RequestWithdrawn> withdrawn,
            Clock clock) {
        this.requests = requests;
        this.firstContact = firstContact;
        this.patient = patient;
        this.withdrawn = withdrawn;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected WithdrawalService() {} // CDI client proxy

    /** The request that can be taken back. */
    @AllowedTo(Role.PATIENT)
    public Optional<IntakeRequest> open() {
        return requests.currentOf(patient.id()).filter(request -> !request.hasEnded());
    }

    /** @throws org.candor.shared.Refusal {@code ALREADY_ENDED}, {@code NOT_FOUND} for another patient's */
    @AllowedTo(Role.PATIENT)
    @Audited("request.withdraw")
    public void withdraw(UUID request) {
        requests.lockedFor(patient.id(), request).withdraw(clock.instant());
        withdrawn.fire(new RequestWithdrawn(request));
    }

    /** A new request of a person whose last one has ended; while one is open, nothing happens. */
    @AllowedTo(Role.PATIENT)
    @Audited("request.openAgain")
    public void openAgain() {
        if (open().isEmpty()) {
            firstContact.openFor(patient.id(), Ids.random(), Origin.SIGN_UP);
        }
    }
}
