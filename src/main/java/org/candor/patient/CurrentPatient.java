package org.candor.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.candor.access.Caller;

/** The patient who is signed in. */
@RequestScoped
public class CurrentPatient {

    @Inject
    private Caller caller;

    public UUID id() {
        return caller.accountId();
    }
}
