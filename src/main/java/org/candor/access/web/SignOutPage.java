package org.candor.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The sign-out button of every signed-in page. */
@Named
@RequestScoped
public class SignOutPage {
    @Inject
    private Sessions sessions;

    public String signOut() {
        FacesContext.getCurrentInstance().getExternalContext().setResponseHeader("Clear-Site-Data", "\"cache\"");
        sessions.end();
        return "/index?faces-redirect=true";
    }
}
