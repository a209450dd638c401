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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a rule table may ask for: their names, whether they must be known, and how staff read them. Kept as data beside the
 * table, in its {@code .facts.csv}.
 */
public final class FactCatalogue {
    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Map<String, List<String>> GROUPS = Map.of(
            "cssrs", List.of("q1", "q2", "q3", "q4", "q5", "q6", "q6m3"), "asq", List.of("q1", "q2", "q3", "q4", "q5"));

    /**
     * @param kind {@code days} (grows by itself) and {@code noted} (a number that no rule looks at), both never part of a fingerprint;
     *     {@code whole} (a count or a score), {@code time} (HH:MM), {@code group}, {@code list} or a value
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

        /** Whether a decision may rest on it. */
        boolean isWeighed() {
            return !kind.equals("days") && !kind.equals("noted");
        }

        /** Whether a rule can mean anything by this value: of the right type, and one that there is. */
        boolean admits(Object value) {
            if (isNumber()) {
                return value instanceof Number number
                        && isWithin(number.doubleValue())
                        && (!kind.equals("whole") || number.doubleValue() == Math.rint(number.doubleValue()));
            }
            return switch (kind) {
                case "yesNo" -> value instanceof Boolean;
                case "codes", "list" ->
                    value instanceof List<?> many
                            && many.stream().allMatch(each -> each instanceof String code && isListed(code));
                case "time" ->
                    value instanceof String time && TIME.matcher(time).matches();
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
            return List.of("number", "whole", "noted").contains(kind) || kind.equals("years") || kind.equals("days");
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private FactCatalogue() {}

    /** The facts of intake. */
    public static FactCatalogue baseline() {
        return RuleSet.INTAKE.catalogue();
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

    /** Whether a rule may ask for this: a fact, or with a dot one answer of a group. */
    public boolean knows(String name) {
        var dot = name.indexOf('.');
        return dot < 0
                ? entry(name).filter(entry -> !entry.kind().equals("group")).isPresent()
                : entry(name.substring(0, dot)).isPresent()
                        && answersOf(name.substring(0, dot)).contains(name.substring(dot + 1));
    }

    /** The answers of a group. */
    List<String> answersOf(String group) {
        return GROUPS.getOrDefault(group, List.of());
    }

    static FactCatalogue read(String file) {
        var catalogue = new FactCatalogue();
        var stream = Objects.requireNonNull(FactCatalogue.class.getClassLoader().getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split(",", 5)).forEach(cells -> {
                var entry = new Entry(cells[0], cells[1], cells[2].equals("yes"), cells[3], cells[4]);
                catalogue.entries.put(entry.name(), entry);
            });
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
