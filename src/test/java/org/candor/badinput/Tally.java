package org.candor.badinput;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was tried, and how it ended: by form the fields, the posts, and the answers by outcome. */
final class Tally {
    private final Map<String, Map<String, Integer>> forms = new LinkedHashMap<>();

    void field(String form) {
        add(form, "fields");
    }

    void answer(String form, String outcome) {
        add(form, "posts");
        add(form, outcome);
    }

    private void add(String form, String what) {
        forms.computeIfAbsent(form, none -> new TreeMap<>()).merge(what, 1, Integer::sum);
    }

    Map<String, Integer> total() {
        var total = new TreeMap<String, Integer>();
        forms.values().forEach(one -> one.forEach((what, many) -> total.merge(what, many, Integer::sum)));
        return total;
    }

    /** For the evidence: all forms together, and each. */
    Map<String, Object> evidence() {
        return Map.of("total", total(), "forms", forms);
    }
}
