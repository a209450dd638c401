package org.candor.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Text as lists of words are compared with it: small letters without accents and signs, one blank before each word. */
public final class PlainWords {
    private PlainWords() {}

    /** Begins with a blank, so that a listed word with a blank before it is found only where a word begins. */
    public static String of(String text) {
        return " "
                + Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", " ");
    }

    /** A listed word as {@link #of} finds it. */
    public static String listed(String word) {
        return " " + of(word).strip();
    }
}
