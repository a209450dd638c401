package org.candor.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.candor.access.AccessRefusal;
import org.candor.access.EmailAddress;
import org.candor.access.PasswordService;
import org.candor.shared.web.FieldNotes;
import org.jspecify.annotations.Nullable;

/** Page public/forgot-password: the same answer for every address. */
@Named
@ViewScoped
public class ForgotPasswordPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PasswordService passwords;

    @Inject
    private FieldNotes notes;

    @Inject
    private HttpServletRequest request;

    private String email = "";
    private boolean sent;

    public void askForReset() {
        if (EmailAddress.of(email).isEmpty()) {
            notes.error("forgot:email", AccessRefusal.EMAIL_NOT_VALID);
            return;
        }
        passwords.askForReset(email, request.getRemoteAddr());
        sent = true;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public boolean isSent() {
        return sent;
    }
}
