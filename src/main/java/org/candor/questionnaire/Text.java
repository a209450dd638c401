package org.candor.questionnaire;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of a questionnaire in English and, where a checked wording exists, in Spanish.
 *
 * <p>A missing Spanish wording is never filled by machine: the English stands, and the page says that a nurse can read it.
 */
public record Text(String en, @Nullable String es) implements Serializable {

    public static final Text NONE = new Text("", "");

    public String in(String language) {
        return es != null && language.startsWith("es") ? es : en;
    }

    /** Whether the sentence exists in that language, so that nothing has to stand in for it. */
    public boolean existsIn(String language) {
        return !language.startsWith("es") || es != null;
    }

    public boolean isBlank() {
        return en.isBlank();
    }
}
