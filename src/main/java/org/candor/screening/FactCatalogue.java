package org.candor.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the rule table may ask for: their names, whether they must be known, and how staff read them. Kept as
 * data beside the table, in {@code processes/intake-to-first-visit/contraindications.facts.csv}.
 */
public final class FactCatalogue {
    private static final String FILE = "processes/intake-to-first-visit/contraindications.facts.csv";
    private static final FactCatalogue BASELINE = read();

    /**
     * @param kind {@code days} (grows by itself, so never part of a fingerprint), {@code group}, {@code list} or a value
     * @param required absent means that screening is incomplete
     * @param values the range of a number with both ends, such as {@code 0..12}, or the codes that there are, such as {@code yes|no}; empty
     *     for any
     */
    public record Entry(String name, String kind, boolean required, String values, String words) {
        boolean isList() {
            return kind.equals("list");
        }

        boolean growsByItself() {
            return kind.equals("days");
        }

        /** Whether a rule can mean anything by this value: of the right type, and one that there is. */
        boolean admits(Object value) {
            if (isNumber()) {
                return value instanceof Number number && isWithin(number.doubleValue());
            }
            return switch (kind) {
                case "yesNo" -> value instanceof Boolean;
                case "codes", "list" ->
                    value instanceof List<?> many && many.stream().allMatch(String.class::isInstance);
                case "group" ->
                    value instanceof Map<?, ?> group && group.values().stream().allMatch(this::isAnswer);
                default -> value instanceof String code && isListed(code);
            };
        }

        private boolean isWithin(double number) {
            var ends = values.split("[.][.]");
            return values.isEmpty() || (number >= Double.parseDouble(ends[0]) && number <= Double.parseDouble(ends[1]));
        }

        /** An answer of a group may be open. */
        private boolean isAnswer(@Nullable Object answer) {
            var isTruth = values.equals("true|false");
            return answer == null || (answer instanceof Boolean == isTruth && isListed(answer.toString()));
        }

        private boolean isListed(String code) {
            return values.isEmpty() || List.of(values.split("[|]")).contains(code);
        }

        boolean isNumber() {
            return kind.equals("number") || kind.equals("years") || kind.equals("days");
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private FactCatalogue() {}

    public static FactCatalogue baseline() {
        return BASELINE;
    }

    public Iterable<Entry> entries() {
        return entries.values();
    }

    public Optional<Entry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** How staff read a fact's name; the name itself when the catalogue does not know it. */
    public String words(String name) {
        return entry(name).map(Entry::words).orElse(name);
    }

    private static FactCatalogue read() {
        var catalogue = new FactCatalogue();
        var stream = Objects.requireNonNull(FactCatalogue.class.getClassLoader().getResourceAsStream(FILE), FILE);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", 5)).forEach(cells -> {
                var entry = new Entry(cells[0], cells[1], cells[2].equals("yes"), cells[3], cells[4]);
                catalogue.entries.put(entry.name(), entry);
            });
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
