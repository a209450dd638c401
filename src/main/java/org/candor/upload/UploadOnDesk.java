package org.candor.upload;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.candor.screening.RecordedFact;

/**
 * One upload as staff look at it.
 *
 * @param patientName and {@code born}: what a photo ID must say
 * @param sent whether the patient sent the answers, so that values can count
 * @param kept what was recorded from it
 */
public record UploadOnDesk(
        Upload upload,
        String patientName,
        Optional<LocalDate> born,
        String number,
        boolean sent,
        boolean identityChecked,
        List<RecordedFact> kept) {

    /** Names no value: health data does not belong in a log. */
    @Override
    public String toString() {
        return "upload " + upload.getId();
    }
}
