package org.candor.ownrecord;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a patient brought to a request.
 *
 * @param editable whether she may bring more and decide now
 * @param disagreements where her answers, as the reader knows them, say something else
 */
public record Brought(
        UUID request,
        boolean editable,
        List<BroughtFile> files,
        List<AskedSuggestion> suggestions,
        List<Disagreement> disagreements) {

    public static Brought nothing(UUID request) {
        return new Brought(request, false, List.of(), List.of(), List.of());
    }

    /** Files that she must first say are hers. */
    public List<BroughtFile> inDoubt() {
        return files.stream().filter(file -> !file.isTaken()).toList();
    }

    /** Why record and patient differ about it, if they do. */
    public Optional<Disagreement.Kind> differs(AskedSuggestion suggestion) {
        return disagreements.stream()
                .filter(each -> each.suggestion().getId().equals(suggestion.getId()))
                .map(Disagreement::kind)
                .findFirst();
    }

    public long open() {
        return suggestions.stream().filter(AskedSuggestion::isOpen).count();
    }

    /** Names nothing: health data does not belong in a log. */
    @Override
    public String toString() {
        return suggestions.size() + " suggestions";
    }
}
