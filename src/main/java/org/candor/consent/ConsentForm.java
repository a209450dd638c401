package org.candor.consent;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One version of one consent document, in each language it exists in.
 *
 * <p>Never changes once released; a change is a new version. Holds no signature: see {@link Consent}. FHIR counterpart: the
 * {@code Questionnaire} or {@code Contract} that a <a href="https://hl7.org/fhir/R4/consent.html">Consent</a> points to.
 *
 * @param document the kind of document, such as {@code DOC-01}, treatment consent
 * @param effective first day on which this version is shown
 * @param material whether older signatures stop counting for new bookings once this version is in force
 * @param validityDays how long a signature counts, in days
 * @param initials the marker of the part that is initialled on its own
 */
public record ConsentForm(
        String key,
        String document,
        int version,
        LocalDate effective,
        boolean material,
        int validityDays,
        String initials,
        Map<String, ConsentText> texts) {

    /** The name of one text of this version, as the medical director accepts it. */
    public String nameOf(ConsentText text) {
        return "consent/" + key + "/v" + version + "/" + text.language();
    }

    public Optional<ConsentText> in(String language) {
        return Optional.ofNullable(texts.get(language));
    }

    public Duration validity() {
        return Duration.ofDays(validityDays);
    }
}
