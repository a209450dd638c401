package org.candor.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The language of the page shown, the way to the other one, and the help page in the same language. */
@Named
@RequestScoped
public class LanguagePage {
    @Inject
    private HttpServletRequest request;

    /** {@code en} or {@code es}, for the lang attribute. */
    public String getCode() {
        return isSpanish() ? "es" : "en";
    }

    public String getOtherCode() {
        return isSpanish() ? "en" : "es";
    }

    public String getOtherName() {
        return isSpanish() ? "English" : "Español";
    }

    /** The same page with the same parameters, in the other language. */
    public String getOtherLink() {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var kept = Arrays.stream(query.split("&")).filter(part -> !part.isEmpty() && !part.startsWith("lang="));
        return Stream.concat(kept, Stream.of("lang=" + getOtherCode())).collect(Collectors.joining("&", "?", ""));
    }

    /** The static crisis page; it needs neither a session nor the database. */
    public String getHelpNow() {
        return request.getContextPath() + (isSpanish() ? "/ayuda-ahora.html" : "/help-now.html");
    }

    private static boolean isSpanish() {
        var view = FacesContext.getCurrentInstance().getViewRoot();
        return view != null && view.getLocale().getLanguage().equals("es");
    }
}
