package org.candor.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.candor.access.AccountService;
import org.candor.shared.web.FieldNotes;
import org.jspecify.annotations.Nullable;

/** Page public/verify-email: the mailed link came back. A button does it, for programs that open links in mails. */
@Named
@ViewScoped
public class VerifyEmailPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountService accounts;

    @Inject
    private FieldNotes notes;

    private String link = "";

    public String confirm() {
        accounts.proveEmail(link);
        notes.done("verifyEmail.done");
        return "/public/sign-in?faces-redirect=true";
    }

    public String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = link == null ? "" : link;
    }
}
