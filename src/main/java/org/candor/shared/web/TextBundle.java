package org.candor.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Set;
import org.candor.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the page in the page's language: {@code #{text['signConsent.sign']}}, and with values
 * {@code #{text.format('home.greeting', name)}}.
 */
@Named("text")
@RequestScoped
public class TextBundle extends AbstractMap<String, String> {
    @Inject
    private Texts texts;

    @Override
    public String get(@Nullable Object key) {
        return texts.in(language(), String.valueOf(key));
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return true;
    }

    public String format(String key, Object... arguments) {
        return texts.in(language(), key, arguments);
    }

    /** The language of the page: {@code en} or {@code es}. */
    public String language() {
        var faces = FacesContext.getCurrentInstance();
        if (faces == null || faces.getViewRoot() == null) {
            return "en";
        }
        return faces.getViewRoot().getLocale().getLanguage();
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
