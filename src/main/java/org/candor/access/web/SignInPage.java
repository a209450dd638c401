package org.candor.access.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import java.util.regex.Pattern;
import org.candor.access.Account;
import org.candor.access.Role;
import org.candor.access.SignInService;
import org.candor.shared.web.ChosenLanguage;
import org.jspecify.annotations.Nullable;

/** Page public/sign-in: an address, a password, and back to where the person wanted to go. */
@Named
@ViewScoped
public class SignInPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern OUR_PAGE = Pattern.compile(
            "/(patient|nurse|clinician|coordinator|admin|staff)/[a-z-]{1,60}\\.xhtml(\\?[\\w=&.%-]{0,200})?");

    @Inject
    private SignInService signIn;

    @Inject
    private Sessions sessions;

    @Inject
    private ChosenLanguage language;

    @Inject
    private HttpServletRequest request;

    private String email = "";
    private String password = "";
    private String next = "";

    public void signIn() throws IOException {
        var account = signIn.signIn(email, password, request.getRemoteAddr());
        password = "";
        sessions.begin(account);
        language.otherwise(account.language());
        var target = OUR_PAGE.matcher(next).matches() ? next : home(account);
        FacesContext.getCurrentInstance().getExternalContext().redirect(request.getContextPath() + target);
    }

    private static String home(Account account) {
        return account.roles().contains(Role.PATIENT) ? "/patient/home.xhtml" : "/staff/home.xhtml";
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

    public String getNext() {
        return next;
    }

    public void setNext(@Nullable String next) {
        this.next = next == null ? "" : next;
    }
}
