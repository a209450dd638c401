package org.candor.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.candor.access.Accounts;
import org.candor.notification.Message;
import org.candor.notification.Outbox;
import org.candor.patient.Patient;
import org.candor.shared.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells a patient by mail that a picture is needed again; what it shows the mail does not say (INV-34). */
@ApplicationScoped
class UploadMail {
    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Texts texts;

    /** Where people reach the portal, without a slash at the end. */
    @Inject
    @ConfigProperty(name = "candor.base.url")
    private String address;

    void again(Upload upload, Patient patient) {
        var language = patient.getLanguage();
        patient.account()
                .flatMap(accounts::find)
                .ifPresent(account -> outbox.send(new Message(
                        "uploadAgain/" + upload.getId(),
                        account.email(),
                        texts.in(language, "uploads.mailSubject"),
                        texts.in(language, "uploads.mailBody") + "\n\n" + address + "/patient/uploads.xhtml\n")));
    }
}
