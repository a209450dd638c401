package org.candor.intake.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.intake.IntakeRequests;
import org.candor.notification.Message;
import org.candor.notification.Outbox;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.shared.Texts;
import org.candor.workflow.StepContext;
import org.candor.workflow.WorkflowStep;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Step "Remind patient": something waits for the patient in Candor; the mail says no more than that.
 *
 * <p>Nobody is reminded who has no account yet or whose request has ended. At most one mail a day and request, so it
 * may run twice.
 */
@ApplicationScoped
public class RemindPatient implements WorkflowStep {
    @Inject
    private IntakeRequests requests;

    @Inject
    private Patients patients;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Texts texts;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "candor.base.url")
    private String address;

    @Override
    public void run(StepContext step) {
        var request = requests.get(step.subject());
        if (request.hasEnded()) {
            return;
        }
        Optional.ofNullable(request.getPatientId())
                .flatMap(patients::find)
                .flatMap(Patient::account)
                .flatMap(accounts::find)
                .ifPresent(account -> send(account, step));
    }

    private void send(Account account, StepContext step) {
        var day = clock.instant().truncatedTo(ChronoUnit.DAYS);
        outbox.sendOnce(new Message(
                "remind/" + step.subject() + "/" + day,
                account.email(),
                texts.in(account.language(), "remindPatient.subject"),
                texts.in(
                        account.language(),
                        "remindPatient.body",
                        account.fullName(),
                        address + "/patient/home.xhtml")));
    }
}
