package org.candor.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.candor.patient.IdentityService;
import org.candor.workflow.web.WorklistPage;

/** On the chart: photo ID and patient were seen together, and the chart shows again. */
@Named
@RequestScoped
public class IdentityPage {
    @Inject
    private IdentityService identities;

    @Inject
    private WorklistPage worklist;

    public String seen(UUID patient, boolean inPerson) {
        identities.seen(patient, inPerson);
        return worklist.here();
    }
}
