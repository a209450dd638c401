package org.candor.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The language kept at this browser. What a person chose with the link in the header stands before their account's. */
@RequestScoped
public class ChosenLanguage {
    @Inject
    private HttpServletRequest request;

    /** At sign-in: the account's language, unless the person chose one here. */
    public void otherwise(String language) {
        if (LanguageFilter.keptIn(request).isEmpty()) {
            keep(language);
        }
    }

    /** From the next page on, this language. */
    public void keep(String language) {
        var response = (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
        response.addCookie(LanguageFilter.kept(language, request.isSecure()));
    }
}
