package org.candor.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.candor.access.PasswordService;
import org.candor.shared.web.FieldNotes;
import org.jspecify.annotations.Nullable;

/** Page public/reset-password: opened by the mailed link, chooses a new password. */
@Named
@ViewScoped
public class ResetPasswordPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PasswordService passwords;

    @Inject
    private NewPassword newPassword;

    @Inject
    private FieldNotes notes;

    private String link = "";
    private String password = "";
    private boolean usable;

    public void open() {
        usable = passwords.isResetLink(link);
    }

    public String reset() {
        if (!newPassword.isGood("reset:password", password)) {
            return "";
        }
        passwords.reset(link, password);
        notes.done("resetPassword.done");
        return "/public/sign-in?faces-redirect=true";
    }

    public boolean isUsable() {
        return usable;
    }

    public String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = link == null ? "" : link;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }
}
