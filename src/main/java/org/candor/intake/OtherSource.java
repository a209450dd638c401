package org.candor.intake;

import java.util.List;
import java.util.UUID;

/**
 * What else is known of a patient than her answers: the record that she brought. Asked when she sends the answers, and kept with
 * what she sent, so that a finding stands on what she certified. An interface because intake must not know who brings records.
 */
public interface OtherSource {

    /** Where it says otherwise than these answers, in words for staff. */
    List<String> saysOtherwise(UUID request, IntakePacket packet);
}
