package org.candor.shared;

import java.util.Optional;

/**
 * What typed text may not hold, wherever it is typed: control characters (beside tab and line break), characters that
 * turn the direction of the words around them ("Trojan Source", CVE-2021-42574), halves of characters, and more than its
 * field keeps. Everything else is the person's own, emoji and {@code <script>} too: it is kept as it is and escaped when
 * shown.
 */
public final class PlainText {
    /** Longest note, reason or summary of staff, and answer in words: what its column keeps. */
    public static final int NOTE = 4000;

    private PlainText() {}

    /** @param longest in UTF-16 units, as columns and {@code maxlength} count */
    public static Optional<FormRefusal> flaw(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of(FormRefusal.TOO_LONG);
        }
        return text.codePoints().allMatch(PlainText::mayStand) ? Optional.empty() : Optional.of(FormRefusal.UNREADABLE);
    }

    /** @throws Refusal {@code TOO_LONG} or {@code UNREADABLE} */
    public static String checked(String text, int longest) {
        flaw(text, longest).ifPresent(reason -> {
            throw new Refusal(reason, text.length() + " characters", longest);
        });
        return text;
    }

    /** A stranger's text without what may not stand: a blank in its place. */
    public static String readable(String text) {
        var readable = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> readable.appendCodePoint(mayStand(sign) ? sign : ' '));
        return readable.toString();
    }

    private static boolean mayStand(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\r' || sign == '\t';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> !(sign >= 0x202A && sign <= 0x202E) && !(sign >= 0x2066 && sign <= 0x2069);
            default -> true;
        };
    }
}
