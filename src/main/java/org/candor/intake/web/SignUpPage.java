package org.candor.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.candor.access.AccessRefusal;
import org.candor.access.EmailAddress;
import org.candor.access.PasswordPolicy;
import org.candor.intake.FirstContactAnswer;
import org.candor.intake.FirstContactForm;
import org.candor.intake.SignUpService;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

/**
 * Page public/sign-up: an account for a patient. Opened by an invitation it knows the person and asks for a password
 * only; else it is also the first contact.
 */
@Named
@ViewScoped
public class SignUpPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SignUpService signUp;

    @Inject
    private ContactProblems problems;

    @Inject
    private FieldNotes notes;

    @Inject
    private TextBundle text;

    @Inject
    private HttpServletRequest request;

    private final FirstContactForm form = new FirstContactForm();
    private String link = "";
    private String name = "";
    private String email = "";
    private String password = "";
    private boolean invited;
    private @Nullable FirstContactAnswer answer;

    public void open() {
        form.getContact().setLanguage(text.language());
        var invitation = link.isEmpty() ? null : signUp.invitation(link).orElse(null);
        if (invitation != null) {
            invited = true;
            email = invitation.email();
            name = invitation.details().fullName();
        }
    }

    public void signUp() {
        var complete = problems.none("signUp", form);
        if (EmailAddress.of(email).isEmpty()) {
            notes.error("signUp:email", AccessRefusal.EMAIL_NOT_VALID);
            complete = false;
        }
        var contact = form.getContact();
        if (isPasswordGood("signUp", contact.getGivenName() + " " + contact.getFamilyName()) && complete) {
            answer = signUp.signUp(form, email, password, request.getRemoteAddr());
            password = "";
        }
    }

    public String signUpInvited() {
        if (!isPasswordGood("invited", name)) {
            return "";
        }
        signUp.signUpInvited(link, password);
        notes.done("signUp.done");
        return "/public/sign-in?faces-redirect=true";
    }

    private boolean isPasswordGood(String formId, String fullName) {
        var refusal = PasswordPolicy.refusal(password, fullName, email);
        refusal.ifPresent(reason -> notes.error(formId + ":password", reason));
        return refusal.isEmpty();
    }

    public boolean isInvited() {
        return invited;
    }

    /** A link was followed that does not work any more. */
    public boolean isLinkSpent() {
        return !link.isEmpty() && !invited;
    }

    public FirstContactForm getForm() {
        return form;
    }

    public String getAnswer() {
        return answer == null ? "" : answer.name();
    }

    public String getName() {
        return name;
    }

    public String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = link == null ? "" : link;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
