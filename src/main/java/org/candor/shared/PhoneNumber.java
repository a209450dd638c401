package org.candor.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * A phone number that exists in its country's plan, kept as E.164 ({@code +15035550142}). Without a country code it is
 * read as a number of the United States.
 */
public record PhoneNumber(String e164) {
    private static final int LONGEST_TYPED = 40;
    private static final String HOME = "US";

    public static Optional<PhoneNumber> of(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        try {
            var number = plan.parse(typed, HOME);
            // isPossible besides isValid: 555 numbers are nobody's, yet people who test and demonstrate need them
            boolean fits = plan.isValidNumber(number) || isForShow(plan.format(number, PhoneNumberFormat.E164));
            return fits && !number.hasExtension()
                    ? Optional.of(new PhoneNumber(plan.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** 555-0100 to 555-0199 are kept for examples in every US area code. */
    private static boolean isForShow(String e164) {
        return e164.matches("\\+1[2-9]\\d{2}55501\\d{2}");
    }

    /** As people in that country write it: {@code (503) 555-0142}. */
    public static String shown(String e164) {
        PhoneNumberUtil plan = PhoneNumberUtil.getInstance();
        try {
            var number = plan.parse(e164, HOME);
            boolean here = number.getCountryCode() == plan.getCountryCodeForRegion(HOME);
            return plan.format(number, here ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            return e164;
        }
    }
}
