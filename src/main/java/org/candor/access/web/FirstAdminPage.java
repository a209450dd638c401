package org.candor.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.candor.access.AccessRefusal;
import org.candor.access.AccountService;
import org.candor.access.EmailAddress;
import org.candor.shared.web.FieldNotes;
import org.jspecify.annotations.Nullable;

/** Page public/first-admin: whoever runs the server makes the first account, by the link that its log shows. */
@Named
@ViewScoped
public class FirstAdminPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AccountService accounts;

    @Inject
    private NewPassword newPassword;

    @Inject
    private FieldNotes notes;

    private String link = "";
    private String name = "";
    private String email = "";
    private String password = "";
    private boolean usable;

    public void open() {
        usable = accounts.isFirstAdminLink(link);
    }

    public String begin() {
        if (name.isBlank()) {
            notes.error("firstAdmin:name", AccessRefusal.NAME_MISSING);
        }
        if (EmailAddress.of(email).isEmpty()) {
            notes.error("firstAdmin:email", AccessRefusal.EMAIL_NOT_VALID);
        }
        if (!newPassword.isGood("firstAdmin:password", password, name, email)
                || name.isBlank()
                || EmailAddress.of(email).isEmpty()) {
            return "";
        }
        accounts.becomeFirstAdmin(link, name, email, password);
        notes.done("firstAdmin.done");
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

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
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
