package org.candor.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Facts while they are being collected: values, what the patient is not sure of, what is needed, what contradicts. */
final class FactSheet {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> unsure = new LinkedHashSet<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> inconsistent = new LinkedHashSet<>();
    private final List<String> unmatched = new ArrayList<>();

    void put(String name, Object value) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            values.put(name, value);
        } else {
            nested(name.substring(0, dot)).put(name.substring(dot + 1), value);
        }
    }

    /** Adds to a set; adding nothing makes the set known and empty. */
    void addAll(String name, Collection<String> members) {
        var set = new TreeSet<>(members);
        get(name, Set.class).ifPresent(before -> before.forEach(m -> set.add(m.toString())));
        values.put(name, set);
    }

    void unsure(String name) {
        unsure.add(name);
    }

    void needed(String name) {
        needed.add(name);
    }

    void inconsistent(String name) {
        inconsistent.add(name);
    }

    void unmatched(String medicine) {
        unmatched.add(medicine);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    <T> Optional<T> get(String name, Class<T> type) {
        return Optional.ofNullable(values.get(name)).filter(type::isInstance).map(type::cast);
    }

    IntakeFacts facts() {
        var missing = new LinkedHashSet<>(needed);
        missing.removeIf(name -> has(name) || unsure.contains(name));
        values.put("unsure", List.copyOf(unsure));
        values.put("missing", List.copyOf(missing));
        values.put("inconsistent", List.copyOf(inconsistent));
        return new IntakeFacts(values, List.copyOf(unmatched));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> nested(String name) {
        return (Map<String, Object>) values.computeIfAbsent(name, n -> new LinkedHashMap<String, Object>());
    }
}
