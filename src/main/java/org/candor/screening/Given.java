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
 * @param ignored each unknown name with the known one that is most alike
 */
public record Given(Facts facts, Map<String, String> ignored) {
    private static final int LONGEST = 60;

    public static Given of(Map<String, ? extends @Nullable Object> named) {
        var known = new LinkedHashMap<String, @Nullable Object>();
        var ignored = new TreeMap<String, String>();
        Set<String> impossible = new LinkedHashSet<>();
        named.forEach((name, value) -> {
            var entry = FactCatalogue.baseline().entry(name);
            if (entry.isEmpty()) {
                ignored.put(name, mostAlike(name));
            } else if (value != null && entry.get().admits(value)) {
                known.put(name, value);
            } else if (value != null) {
                impossible.add(name);
            }
        });
        if (!impossible.isEmpty()) {
            impossible.addAll(Facts.strings(known.get("inconsistent")));
            known.put("inconsistent", List.copyOf(impossible));
        }
        return new Given(Facts.of(known), ignored);
    }

    private static String mostAlike(String name) {
        return StreamSupport.stream(FactCatalogue.baseline().entries().spliterator(), false)
                .map(FactCatalogue.Entry::name)
                .min(Comparator.comparingInt(
                        known -> LevenshteinDistance.getDefaultInstance().apply(plain(name), plain(known))))
                .orElseThrow();
    }

    private static String plain(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }
}
