package org.candor.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which passwords the practice accepts: long ones that nobody guesses first.
 *
 * <p>Length and a blocklist, no rules about kinds of characters. Does not hold hashes; see {@link PasswordHash}.
 * Source: NIST SP 800-63B-4, section 3.1.1; OWASP ASVS 5.0.0, 6.2.1 to 6.2.12.
 */
public final class PasswordPolicy {
    /** In code points, when the password is the only factor. */
    public static final int SHORTEST = 15;
    /** In code points, for accounts that also prove a second factor. */
    public static final int SHORTEST_WITH_SECOND_FACTOR = 8;

    public static final int LONGEST = 128;
    private static final int WORTH_CHECKING = 3;

    private static final Set<String> COMMON = common();

    private PasswordPolicy() {}

    /** The form in which a password is checked, hashed and compared: composed, nothing cut off. */
    public static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    /**
     * @param about the person's own name and e-mail address, which may not be the password
     * @return why the password is refused, or nothing when it may be used
     */
    public static Optional<AccessRefusal> refusal(String password, String... about) {
        return refusal(password, SHORTEST, about);
    }

    static Optional<AccessRefusal> refusal(String password, int shortest, String... about) {
        String candidate = normalised(password);
        int length = candidate.codePointCount(0, candidate.length());
        if (length < shortest) {
            return Optional.of(AccessRefusal.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(AccessRefusal.PASSWORD_TOO_LONG);
        }
        String folded = candidate.toLowerCase(Locale.ROOT);
        if (isCommon(folded) || isOneStroke(folded)) {
            return Optional.of(AccessRefusal.PASSWORD_TOO_COMMON);
        }
        if (Arrays.stream(about).anyMatch(own -> isAbout(folded, own))) {
            return Optional.of(AccessRefusal.PASSWORD_ABOUT_YOU);
        }
        return Optional.empty();
    }

    private static boolean isCommon(String folded) {
        return isListed(folded) || isListed(lettersOnly(folded)) || isListed(withoutPadding(folded));
    }

    private static boolean isListed(String word) {
        return COMMON.contains(word) || COMMON.contains(unit(word));
    }

    /** "abcabcabc" is "abc" said three times: the shortest piece that, repeated, gives the word. */
    private static String unit(String word) {
        for (int size = 1; size <= word.length() / 2; size++) {
            String piece = word.substring(0, size);
            if (word.length() % size == 0 && piece.repeat(word.length() / size).equals(word)) {
                return piece;
            }
        }
        return word;
    }

    private static String withoutPadding(String word) {
        return word.replaceAll("^[\\P{L}]+|[\\P{L}]+$", "");
    }

    private static String lettersOnly(String word) {
        return word.replaceAll("\\P{L}", "");
    }

    /** A run along the alphabet or the digits, or so few different characters that counting them is guessing. */
    private static boolean isOneStroke(String folded) {
        if (folded.chars().distinct().count() <= 3) {
            return true;
        }
        int steps = 0;
        for (int at = 1; at < folded.length(); at++) {
            int step = folded.charAt(at) - folded.charAt(at - 1);
            if (Math.abs(step) <= 1 || Math.abs(step) == 9) {
                steps++;
            }
        }
        return steps == folded.length() - 1;
    }

    /** The whole name or address, or one word of it said over and over. */
    private static boolean isAbout(String folded, String own) {
        String self = own.toLowerCase(Locale.ROOT);
        String letters = lettersOnly(folded);
        String repeated = unit(letters);
        return folded.equals(self)
                || (self.length() >= WORTH_CHECKING && letters.equals(lettersOnly(self)))
                || Arrays.stream(self.split("\\P{L}+"))
                        .filter(word -> word.length() >= WORTH_CHECKING)
                        .anyMatch(word -> repeated.equals(word));
    }

    private static Set<String> common() {
        try (InputStream list = PasswordPolicy.class.getResourceAsStream("/access/common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("access/common-passwords.txt is missing from the application");
            }
            return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
