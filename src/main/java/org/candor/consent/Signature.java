package org.candor.consent;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.candor.shared.Refusal;

/**
 * A patient's signature: typed or drawn, with initials on one part. Who signs comes from the session, never from the page.
 *
 * @param name printed name, as on the account
 * @param typed the name as it was typed, blank when drawn
 * @param drawing PNG, no bytes when typed
 */
public record Signature(UUID account, String name, String typed, byte[] drawing, String initials) {
    /** Longest initials, in characters. */
    public static final int INITIALS = 10;

    /** @throws Refusal {@code INITIALS_MISSING}, {@code SIGNATURE_MISSING}, {@code NAME_DIFFERS} */
    public Signature {
        if (initials.isBlank() || initials.length() > INITIALS || !startsAlike(initials, name)) {
            throw new Refusal(ConsentRefusal.INITIALS_MISSING, "initials of " + account);
        }
        if (typed.isEmpty() && drawing.length == 0) {
            throw new Refusal(ConsentRefusal.SIGNATURE_MISSING, "signature of " + account);
        }
        if (!typed.isEmpty() && !plain(typed).equals(plain(name))) {
            throw new Refusal(ConsentRefusal.NAME_DIFFERS, "typed name of " + account, name);
        }
    }

    public static Signature typed(UUID account, String name, String typed, String initials) {
        return new Signature(account, name, typed.strip(), new byte[0], initials.strip());
    }

    /** @param dataUrl what the drawing pad gives: {@code data:image/png;base64,...} */
    public static Signature drawn(UUID account, String name, String dataUrl, String initials) {
        return new Signature(account, name, "", DrawnSignature.png(dataUrl), initials.strip());
    }

    private static boolean startsAlike(String initials, String name) {
        var letters = plain(initials).replaceAll("[^\\p{L}]", "");
        return !letters.isEmpty() && plain(name).startsWith(letters.substring(0, 1));
    }

    /** Case, accents and spacing do not make another name. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
