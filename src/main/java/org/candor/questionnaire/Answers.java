package org.candor.questionnaire;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The answers to one questionnaire: path of the question to the values given, as text.
 *
 * <p>A path is the link id; inside a repeating group it is {@code group.index.linkId}, as in {@code medicines.0.name}. Never changes:
 * {@link #with} returns another one.
 */
public final class Answers implements Serializable {

    private static final long serialVersionUID = 1L;
    public static final Answers NONE = new Answers(new TreeMap<>());

    private final TreeMap<String, List<String>> values;

    private Answers(TreeMap<String, List<String>> values) {
        this.values = values;
    }

    public static Answers of(Map<String, List<String>> values) {
        var copy = new TreeMap<String, List<String>>();
        values.forEach((path, given) -> copy.put(path, List.copyOf(given)));
        return new Answers(copy);
    }

    /** All values given at the path; empty when unanswered. */
    public List<String> at(String path) {
        return values.getOrDefault(path, List.of());
    }

    public Optional<String> one(String path) {
        return at(path).stream().findFirst();
    }

    public boolean has(String path) {
        return !at(path).isEmpty();
    }

    public Answers with(String path, List<String> given) {
        var copy = new TreeMap<>(values);
        if (given.isEmpty()) {
            copy.remove(path);
        } else {
            copy.put(path, List.copyOf(given));
        }
        return new Answers(copy);
    }

    public Answers with(String path, String given) {
        return with(path, List.of(given));
    }

    public Answers withoutRow(String group, int index) {
        var copy = new TreeMap<>(values);
        copy.keySet().removeIf(path -> path.startsWith(group + "." + index + "."));
        return new Answers(copy);
    }

    /** The indexes of the rows of a repeating group that hold an answer; they need not be contiguous. */
    public SortedSet<Integer> rows(String group) {
        var rows = new TreeSet<Integer>();
        for (var path : values.keySet()) {
            var rest = path.startsWith(group + ".") ? path.substring(group.length() + 1) : "";
            int dot = rest.indexOf('.');
            if (dot > 0 && rest.substring(0, dot).matches("[0-9]{1,3}")) {
                rows.add(Integer.parseInt(rest.substring(0, dot)));
            }
        }
        return rows;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Map<String, List<String>> asMap() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names no answer: health data does not belong in a log. */
    @Override
    public String toString() {
        return values.size() + " answers";
    }
}
