package org.candor.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

/** The "Sign out" button of every page: ends the session and asks the browser to forget what it kept of it. */
@Named
@RequestScoped
public class SignOutPage {

    public String signOut() {
        var browser = FacesContext.getCurrentInstance().getExternalContext();
        browser.invalidateSession();
        browser.addResponseHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "/index.xhtml?faces-redirect=true";
    }
}
