package org.candor.patient.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.candor.access.Caller;
import org.candor.access.PasswordPolicy;
import org.candor.access.PasswordService;
import org.candor.access.SignedIn;
import org.candor.patient.ContactForm;
import org.candor.patient.PatientService;
import org.candor.shared.web.ChosenLanguage;
import org.candor.shared.web.FieldNotes;
import org.jspecify.annotations.Nullable;

/** Page patient/account: name and how to reach me, and my password. */
@Named
@ViewScoped
public class AccountPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PatientService patients;

    @Inject
    private PasswordService passwords;

    @Inject
    private SignedIn signedIn;

    @Inject
    private FieldNotes notes;

    @Inject
    private ChosenLanguage language;

    @Inject
    private Caller caller;

    private ContactForm contact = new ContactForm();
    private String oldPassword = "";
    private String newPassword = "";

    public void open() {
        contact = ContactForm.of(patients.mine().details());
    }

    public String save() {
        var problems = contact.problems();
        problems.forEach((field, reason) -> notes.error("contact:" + field.id(), reason));
        if (!problems.isEmpty()) {
            return "";
        }
        patients.changeContact(contact);
        language.keep(contact.getLanguage());
        notes.done("account.saved");
        return "/patient/account?faces-redirect=true";
    }

    public String changePassword() {
        var refusal = PasswordPolicy.refusal(newPassword, caller.getName(), caller.getEmail());
        if (refusal.isPresent()) {
            notes.error("password:newPassword", refusal.get());
            return "";
        }
        signedIn.carryOn(passwords.change(oldPassword, newPassword));
        notes.done("account.passwordChanged");
        return "/patient/account?faces-redirect=true";
    }

    public ContactForm getContact() {
        return contact;
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(@Nullable String oldPassword) {
        this.oldPassword = oldPassword == null ? "" : oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(@Nullable String newPassword) {
        this.newPassword = newPassword == null ? "" : newPassword;
    }
}
