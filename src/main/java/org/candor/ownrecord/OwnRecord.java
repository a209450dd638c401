package org.candor.ownrecord;

import java.util.List;

/** What could be read of the file that a patient brought. */
public record OwnRecord(RecordPatient patient, List<Suggestion> suggestions, Counts counts) {

    static final OwnRecord NOTHING = new OwnRecord(RecordPatient.UNKNOWN, List.of(), new Counts(0, 0, 0, 0, 0));

    /**
     * How many resources of the file became nothing, and why.
     *
     * @param entries all entries of the bundle
     * @param other resources that suggest nothing: visits, bills, letters
     * @param notActive past, planned, refuted or entered in error
     * @param unreadable without words, without a possible value or date, or not a resource at all
     * @param otherUnit vital signs and results in a unit that we would have to convert
     */
    public record Counts(int entries, int other, int notActive, int unreadable, int otherUnit) {}

    public List<Suggestion> of(Suggestion.Kind kind) {
        return suggestions.stream().filter(s -> s.kind() == kind).toList();
    }

    /** Names nobody: health data does not belong in a log. */
    @Override
    public String toString() {
        return suggestions.size() + " suggestions";
    }
}
