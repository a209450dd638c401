package org.candor.consent;

import java.util.Optional;
import org.candor.intake.IntakeRequest;

/**
 * What a patient reads before signing: the version in force, in one language.
 *
 * @param request the request it is for, empty when an earlier consent is renewed
 * @param signed what the patient signed for this request already
 */
public record ConsentReading(
        ConsentForm form, ConsentText text, Optional<IntakeRequest> request, Optional<Consent> signed) {

    /** The part that is initialled on its own. */
    public ConsentPart initialled() {
        return text.partAbout(form.initials());
    }
}
