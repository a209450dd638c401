package org.candor.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.candor.access.Accounts;
import org.candor.document.PatientDocument;
import org.candor.document.PatientDocuments;
import org.candor.intake.IntakeRequest;
import org.candor.notification.Message;
import org.candor.notification.Outbox;
import org.candor.patient.Patient;
import org.candor.patient.Patients;
import org.candor.shared.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a patient receives after review: a letter among the documents when the request ends here, and a neutral mail that
 * there is something new. The mail holds no health data (INV-34).
 */
@ApplicationScoped
public class PatientLetters {
    @Inject
    private Accounts accounts;

    @Inject
    private Patients patients;

    @Inject
    private PatientDocuments documents;

    @Inject
    private Outbox outbox;

    @Inject
    private Texts texts;

    /** Where people reach the portal, without a slash at the end. */
    @Inject
    @ConfigProperty(name = "candor.base.url")
    private String address;

    void decided(IntakeRequest intake, ClinicianDecision decision) {
        var patient = patients.get(decision.getPatientId());
        switch (decision.getKind()) {
            case DECLINE, REFER ->
                letter(
                        patient,
                        intake,
                        new DecisionLetter(
                                decision.getKind().key(),
                                decision.getReasons(),
                                decision.getClinicianName(),
                                decision.getLicence(),
                                decision.getDecidedAt()));
            case APPROVE, ASK_FOR_MORE -> {}
        }
        if (decision.getKind() != ClinicianDecision.Kind.ASK_FOR_MORE) {
            mail(patient, "decision/" + decision.getId());
        }
    }

    void stopped(IntakeRequest intake, StopConfirmation stop) {
        var patient = patients.get(ReviewService.patientOf(intake));
        letter(
                patient,
                intake,
                new DecisionLetter(
                        stop.getOutcome().key(),
                        stop.getReasons(),
                        stop.getClinicianName(),
                        "",
                        stop.getConfirmedAt()));
        mail(patient, "stop/" + stop.getId());
    }

    void moreAsked(IntakeRequest intake, InformationRequest asked) {
        mail(patients.get(asked.getPatientId()), "moreAsked/" + asked.getId());
    }

    private void letter(Patient patient, IntakeRequest intake, DecisionLetter letter) {
        documents.keep(
                patient.getId(),
                intake.getId(),
                PatientDocument.Kind.DECISION_LETTER,
                letter.paper(patient.getFullName(), intake.number(), patient.getLanguage(), texts));
    }

    private void mail(Patient patient, String key) {
        var language = patient.getLanguage();
        patient.account()
                .flatMap(accounts::find)
                .ifPresent(account -> outbox.send(new Message(
                        key,
                        account.email(),
                        texts.in(language, "review.mailSubject"),
                        texts.in(language, "review.mailBody") + "\n\n" + address + "/patient/home.xhtml\n")));
    }

    /** @throws org.candor.shared.Refusal {@code NOT_FOUND} */
    Patient patient(UUID id) {
        return patients.get(id);
    }

    boolean isIdentityChecked(UUID patient) {
        return patients.find(patient).map(Patient::isIdentityChecked).orElse(false);
    }

    /** The name a patient has now; blank when the record is gone. */
    String nameOf(UUID patient) {
        return patients.find(patient).map(Patient::getFullName).orElse("");
    }
}
