package org.candor.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.candor.access.Caller;
import org.candor.access.SignedIn;
import org.candor.audit.AuditTrail;

/** The "Sign out" button of every page: ends the session and asks the browser to forget what it kept of it. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject
    private AuditTrail audit;

    @Inject
    private Caller caller;

    @Inject
    private SignedIn session;

    public String signOut() {
        audit.record("access.signOut", caller.account().orElse(null), "done");
        session.end();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .addResponseHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "/index.xhtml?faces-redirect=true";
    }
}
