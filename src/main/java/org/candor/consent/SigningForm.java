package org.candor.consent;

/**
 * What a patient hands in to sign. Holds nobody's name to sign under: the signer is whoever is signed in.
 *
 * @param language of the text that was shown
 * @param fingerprint of the text that was shown, as the page got it
 * @param drawn whether {@code mark} is a drawing ({@code data:image/png;base64,...}) or the typed name
 */
public record SigningForm(
        String language, String fingerprint, boolean drawn, String mark, String initials, String password) {

    @Override
    public String toString() {
        return "SigningForm[" + language + ", " + fingerprint + "]"; // a log never sees the password
    }
}
