package org.candor.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.candor.access.AccountService;
import org.candor.shared.web.FieldNotes;
import org.jspecify.annotations.Nullable;

/** Page public/join: an invited person of the practice chooses a password. */
@Named
@ViewScoped
public class JoinPage implements Serializable {
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
        var invited = accounts.invited(link);
        usable = invited.isPresent();
        name = invited.map(account -> account.fullName()).orElse("");
        email = invited.map(account -> account.email()).orElse("");
    }

    public String join() {
        if (!newPassword.isGood("join:password", password, name, email)) {
            return "";
        }
        accounts.join(link, password);
        notes.done("join.done");
        return "/public/sign-in?faces-redirect=true";
    }

    public boolean isUsable() {
        return usable;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
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
