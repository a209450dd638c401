package org.candor.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.Refusal;

/** Staff saw a patient together with a photo ID, at a table or on a screen; no picture of it is needed then. */
@ApplicationScoped
@Transactional
public class IdentityService {
    private Patients patients;
    private Caller caller;
    private Clock clock;

    @Inject
    IdentityService(Patients patients, Caller caller, Clock clock) {
        this.patients = patients;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected IdentityService() {} // CDI client proxy

    /**
     * Photo ID and person were compared. A second time changes nothing.
     *
     * @throws Refusal {@code NOT_FOUND}, {@code OWN_IDENTITY}
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("identity.seen")
    public void seen(UUID patient, boolean inPerson) {
        var means = inPerson ? IdentityMeans.IN_PERSON : IdentityMeans.VIDEO;
        patients.get(patient).identityChecked(means, caller.accountId(), clock.instant());
    }
}
