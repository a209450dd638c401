package org.candor.ownrecord;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that the brought record says of the patient, for her to take, correct or turn down.
 *
 * @param text what she reads: the record's own words, one line
 * @param system address of the code system, blank without a code
 * @param status as the record says, by its FHIR code
 * @param date as exact as the record knows: {@code 2019}, {@code 2019-03} or {@code 2019-03-14}; blank when unknown
 * @param value of a vital sign or laboratory result, else blank
 * @param unit its UCUM code, as in the record: nothing is converted
 * @param sources every place that says so, at least one
 */
public record Suggestion(
        Kind kind,
        String text,
        String system,
        String code,
        String status,
        String date,
        String value,
        String unit,
        List<RecordSource> sources)
        implements Serializable {

    /** What is suggested. */
    public enum Kind {
        MEDICINE,
        CONDITION,
        ALLERGY,
        VITAL,
        LAB
    }

    /** Names nothing: health data does not belong in a log. */
    @Override
    public String toString() {
        return kind.name();
    }
}
