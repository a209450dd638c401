package org.candor.patient;

/**
 * Who a person is and how to reach them, checked by {@link ContactForm}.
 *
 * @param phone E.164
 * @param zip five digits
 * @param language {@code en} or {@code es}
 */
public record ContactDetails(
        String givenName,
        String familyName,
        String phone,
        String zip,
        String language,
        BestTime bestTime,
        SafeContact safeContact) {

    public String fullName() {
        return givenName + " " + familyName;
    }
}
