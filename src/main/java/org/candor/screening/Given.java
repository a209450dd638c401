package org.candor.screening;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Facts that came from outside by name. An unknown name is left out and told; a value that cannot be, such as a text for a pressure or a
 * negative age, is not believed and makes the facts contradictory, so that it never helps anybody to the ordinary queue (INV-18).
 *
 * @param hasImpossible whether a value was not believed and the catalogue has no fact that says so
 * @param ignored each unknown name with the known one that is most alike
 */
public record Given(RuleSet set, Facts facts, boolean hasImpossible, Map<String, String> ignored) {
    private static final String CONTRADICTORY = "inconsistent";
    private static final int LONGEST = 60;

    public static Given of(RuleSet set, Map<String, ? extends @Nullable Object> named) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        var ignored = new TreeMap<String, String>();
        Set<String> impossible = new LinkedHashSet<>();
        var catalogue = set.catalogue();
        named.forEach((name, value) -> {
            var entry = catalogue.entry(name);
            if (entry.isEmpty()) {
                ignored.put(name, mostAlike(name, catalogue));
            } else if (value != null && entry.get().admits(value)) {
                known.put(name, value);
            } else if (value != null) {
                impossible.add(name);
            }
        });
        var isTold = catalogue.knows(CONTRADICTORY);
        if (isTold && !impossible.isEmpty()) {
            impossible.addAll(Facts.strings(known.get(CONTRADICTORY)));
            known.put(CONTRADICTORY, List.copyOf(impossible));
        }
        return new Given(set, Facts.of(known, catalogue), !isTold && !impossible.isEmpty(), ignored);
    }

    /** The same, with these names among the ignored. */
    Given ignoring(Map<String, String> more) {
        var all = new TreeMap<>(ignored);
        all.putAll(more);
        return new Given(set, facts, hasImpossible, all);
    }

    private static String mostAlike(String name, FactCatalogue catalogue) {
        return StreamSupport.stream(catalogue.entries().spliterator(), false)
                .map(FactCatalogue.Entry::name)
                .min(Comparator.comparingInt(
                        known -> LevenshteinDistance.getDefaultInstance().apply(plain(name), plain(known))))
                .orElseThrow();
    }

    private static String plain(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }
}
