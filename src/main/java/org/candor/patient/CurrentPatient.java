package org.candor.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.access.Caller;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The patient who is signed in; the id under which all of their records are kept. */
@RequestScoped
public class CurrentPatient {
    @Inject
    private Caller caller;

    @Inject
    private Patients patients;

    private @Nullable UUID id;
    private @Nullable UUID account;

    /** @throws Refusal {@code NOT_ALLOWED} when the caller is not a patient */
    public UUID id() {
        var current = caller.accountId();
        if (id == null || !current.equals(account)) {
            id = patients.ownedBy(current)
                    .map(Patient::getId)
                    .orElseThrow(() -> new Refusal(AccessRefusal.NOT_ALLOWED, current + " is no patient"));
            account = current;
        }
        return id;
    }
}
