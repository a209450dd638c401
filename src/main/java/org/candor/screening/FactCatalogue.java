package org.candor.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
     */
    public record Entry(String name, String kind, boolean required, String words) {
        boolean isList() {
            return kind.equals("list");
        }

        boolean growsByItself() {
            return kind.equals("days");
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
            lines.lines().skip(1).map(line -> line.split(",", 4)).forEach(cells -> {
                var entry = new Entry(cells[0], cells[1], cells[2].equals("yes"), cells[3]);
                catalogue.entries.put(entry.name(), entry);
            });
            return catalogue;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
