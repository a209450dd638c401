package org.candor.ownrecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.candor.shared.Refusal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * Medicines, conditions and allergies while they are being collected: what is named twice is one suggestion with both
 * sources.
 */
final class Finds {
    private static final int MOST = 300;

    private final List<Suggestion> found = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    void add(Suggestion suggestion, CodeableConcept concept) {
        var names = new ArrayList<String>();
        names.add(suggestion.kind() + suggestion.text().toLowerCase(Locale.ROOT));
        concept.getCoding().stream()
                .filter(Coding::hasCode)
                .forEach(c -> names.add(suggestion.kind() + c.getSystem() + "|" + c.getCode()));
        var known = names.stream().filter(places::containsKey).map(places::get).findFirst();
        if (known.isPresent()) {
            found.set(known.get(), merged(found.get(known.get()), suggestion));
        } else if (found.size() == MOST) {
            throw new Refusal(OwnRecordRefusal.TOO_MANY_SUGGESTIONS, "too many", MOST);
        } else {
            found.add(suggestion);
        }
        int place = known.orElse(found.size() - 1);
        names.forEach(name -> places.putIfAbsent(name, place));
    }

    List<Suggestion> all() {
        return List.copyOf(found);
    }

    /** The newer one speaks, both are sources. */
    private static Suggestion merged(Suggestion one, Suggestion other) {
        var newer = other.date().compareTo(one.date()) > 0 ? other : one;
        var sources = new ArrayList<>(one.sources());
        sources.addAll(other.sources());
        return new Suggestion(
                newer.kind(),
                newer.text(),
                newer.system(),
                newer.code(),
                newer.status(),
                newer.date(),
                newer.value(),
                newer.unit(),
                List.copyOf(sources));
    }
}
