package org.candor.ownrecord;

import java.io.Serializable;

/**
 * Where a suggestion stands in the file that was brought.
 *
 * @param type FHIR resource type, as {@code MedicationRequest}
 * @param id the resource's id, blank when it has none
 * @param recordedBy who wrote it there, blank when the file does not say
 * @param file the file's name
 */
public record RecordSource(String type, String id, String recordedBy, String file) implements Serializable {

    /** Names nobody: health data does not belong in a log. */
    @Override
    public String toString() {
        return type;
    }
}
