package org.candor.access;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.candor.shared.Refusal;

/**
 * An address as Candor stores and compares it: trimmed, lower case, one line.
 *
 * <p>Whether it is the person's own only the mailed link can prove, so the shape is checked loosely and the characters
 * strictly: no space, no control character, no second line that could smuggle a mail header.
 */
public record EmailAddress(String value) {
    public static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,8}");

    /** @throws Refusal {@code EMAIL_NOT_VALID} */
    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new Refusal(AccessRefusal.EMAIL_NOT_VALID, "an e-mail address of " + value.length() + " characters");
        }
    }

    public static Optional<EmailAddress> of(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT);
        boolean fits = folded.length() <= LONGEST && SHAPE.matcher(folded).matches();
        return fits ? Optional.of(new EmailAddress(folded)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
