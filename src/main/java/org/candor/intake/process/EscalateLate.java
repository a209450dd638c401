package org.candor.intake.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.Role;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.notification.Message;
import org.candor.notification.Outbox;
import org.candor.shared.Texts;
import org.candor.workflow.StepContext;
import org.candor.workflow.WorkflowStep;
import org.candor.workflow.Worklist;
import org.candor.workflow.WorklistItem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Step "Escalate late": a task of the request is past its time, and the medical director is told which and of which
 * request, by number.
 *
 * <p>One mail per task and director, so it may run twice.
 */
@ApplicationScoped
public class EscalateLate implements WorkflowStep {
    @Inject
    private IntakeRequests requests;

    @Inject
    private Accounts accounts;

    @Inject
    private Worklist worklist;

    @Inject
    private Outbox outbox;

    @Inject
    private Texts texts;

    @Inject
    @ConfigProperty(name = "candor.base.url")
    private String address;

    @Override
    public void run(StepContext step) {
        var request = requests.get(step.subject());
        var directors = accounts.holding(Role.MEDICAL_DIRECTOR);
        for (var item : worklist.itemsAbout(step.subject())) {
            if (item.isOpen()) {
                directors.forEach(director -> tell(director, request, item));
            }
        }
    }

    private void tell(Account director, IntakeRequest request, WorklistItem item) {
        outbox.sendOnce(new Message(
                "late/" + item.getId() + "/" + director.id(),
                director.email(),
                texts.in(director.language(), "escalateLate.subject", request.getNumber()),
                texts.in(
                        director.language(),
                        "escalateLate.body",
                        request.getNumber(),
                        item.getLabel(),
                        address + "/staff/worklist.xhtml")));
    }
}
