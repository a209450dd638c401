package org.candor.consent.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.candor.consent.SigningHold;
import org.candor.workflow.Worklist;

/** No signature while a clinician still has to answer a crisis of this request (INV-19). */
@ApplicationScoped
public class CrisisHold implements SigningHold {
    @Inject
    private Worklist worklist;

    @Override
    public boolean holds(UUID patient, UUID request) {
        return worklist.openItem("answerCrisis", request).isPresent();
    }
}
