package org.candor.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything the rule table may know about one request, complete in names: what nobody knows is null and, when it must
 * be known and is not among the things the patient is unsure of, stands in {@code missing}. Health data: lives in memory only, never in the engine.
 */
public final class Facts {
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private final FactCatalogue catalogue;

    private Facts(Map<String, ?> known, FactCatalogue catalogue) {
        this.catalogue = catalogue;
        var missing = new LinkedHashSet<>(strings(known.get("missing")));
        for (var entry : catalogue.entries()) {
            var value = listed(known.get(entry.name()));
            values.put(entry.name(), entry.kind().equals("group") ? group(entry.name(), value) : value);
            if (entry.isList() && value == null) {
                values.put(entry.name(), List.of());
            }
            if (value != null || strings(known.get("unsure")).contains(entry.name())) {
                missing.remove(entry.name());
            } else if (entry.required()) {
                missing.add(entry.name());
            }
        }
        if (catalogue.knows("missing")) {
            values.put("missing", List.copyOf(missing));
        }
    }

    /**
     * @param known facts of intake by the names of {@link FactCatalogue}; unknown names are left out, absent ones become null
     */
    public static Facts of(Map<String, ?> known) {
        return of(known, FactCatalogue.baseline());
    }

    /** The same by the names of another catalogue. */
    public static Facts of(Map<String, ?> known, FactCatalogue catalogue) {
        return new Facts(known, catalogue);
    }

    /** Input of the rule table; unmodifiable. */
    public Map<String, @Nullable Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    public @Nullable Object get(String name) {
        return values.get(name);
    }

    public List<String> missing() {
        return strings(values.get("missing"));
    }

    public List<String> unsure() {
        return strings(values.get("unsure"));
    }

    /** True when every fact that must be known is known: without it no request reaches the ordinary queue. */
    public boolean complete() {
        return missing().isEmpty();
    }

    /**
     * What a rule looked at, as staff read it: "Systolic pressure (mmHg) 148, diastolic pressure (mmHg) 92".
     *
     * @param selection names as in the table's {@code facts} column; {@code cond:avm|ich} means those codes only, and {@code sbp2?} that
     *     the rule can do without it
     */
    public String inWords(String selection) {
        return tokens(selection).stream()
                .map(token -> catalogue.words(nameOf(token)) + ": " + FactWords.of(pick(token)))
                .collect(Collectors.joining("; "));
    }

    /** Whether nobody knows one of the selected facts that the rule cannot do without. */
    public boolean lacksAnyOf(String selection) {
        return tokens(selection).stream().anyMatch(token -> !token.endsWith("?") && pick(token) == null);
    }

    /** Changes exactly when one of the selected facts changes. */
    public String fingerprint(String selection) {
        return sha256(tokens(selection).stream()
                .map(token -> token + "=" + canonical(pick(token)))
                .collect(Collectors.joining("\n")));
    }

    /** Changes when any fact that rules use changes; facts that grow by themselves (ages in days) do not count. */
    public String fingerprint() {
        var lines = new TreeSet<String>();
        values.forEach((name, value) -> {
            if (catalogue.entry(name).filter(FactCatalogue.Entry::isWeighed).isPresent()) {
                lines.add(name + "=" + canonical(value));
            }
        });
        return sha256(String.join("\n", lines));
    }

    /** Whether both say the same about one fact; a number is the same however it is written. */
    boolean isSame(String name, Facts other) {
        return canonical(values.get(name)).equals(canonical(other.values.get(name)));
    }

    /** As it is kept beside what is made of it. */
    public Snapshot snapshot() {
        return Snapshot.of(this);
    }

    private @Nullable Object pick(String token) {
        var value = values.get(nameOf(token));
        var colon = token.indexOf(':');
        if (colon < 0 || !(value instanceof Collection<?>)) {
            return value;
        }
        var codes = Set.of(token.substring(colon + 1).split("\\|"));
        return strings(value).stream().filter(codes::contains).toList();
    }

    /** The facts that a selection is about. */
    public static List<String> namesIn(String selection) {
        return tokens(selection).stream().map(Facts::nameOf).toList();
    }

    private static List<String> tokens(String selection) {
        return selection.isBlank() ? List.of() : Arrays.asList(selection.split(" "));
    }

    /** {@code sbp}, {@code sbp?} or {@code cond:avm|ich}. */
    private static String nameOf(String token) {
        return token.replaceFirst("[:?].*", "");
    }

    private Map<String, @Nullable Object> group(String name, @Nullable Object value) {
        var full = new LinkedHashMap<String, @Nullable Object>();
        for (var question : catalogue.answersOf(name)) {
            full.put(question, value instanceof Map<?, ?> given ? given.get(question) : null);
        }
        return full;
    }

    /** FEEL knows lists only; a set of codes becomes one, in a fixed order. */
    private static @Nullable Object listed(@Nullable Object value) {
        return value instanceof Set<?> ? List.copyOf(new TreeSet<>(strings(value))) : value;
    }

    static List<String> strings(@Nullable Object value) {
        return value instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String canonical(@Nullable Object value) {
        if (value instanceof Collection<?>) {
            return new TreeSet<>(strings(value)).toString();
        }
        if (value instanceof Map<?, ?> group) {
            var lines = new ArrayList<String>();
            group.forEach((key, answer) -> lines.add(key + "=" + canonical(answer)));
            Collections.sort(lines);
            return lines.toString();
        }
        return value instanceof Number number ? String.valueOf(number.doubleValue()) : String.valueOf(value);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
