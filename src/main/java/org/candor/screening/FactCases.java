package org.candor.screening;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The signed-off cases of one table, its {@code .cases.csv}. Facts are written {@code sbp=140 cond=[ich|avm] asq.q5=yes}; each row
 * changes the plain case of the row BASE.
 */
public final class FactCases {
    /**
     * @param rule the row of the table that it is about; {@code BASE} for the plain case
     * @param fires whether that row must hold
     * @param outcome what must come of all rows together, such as NEEDS_REVIEW or HOLD
     */
    public record Row(String rule, boolean fires, String facts, String outcome, String why) {
        @Override
        public String toString() {
            return rule + (fires ? " fires: " : " does not fire: ") + facts + (why.isBlank() ? "" : " (" + why + ")");
        }
    }

    private final List<Row> rows;
    private final FactCatalogue catalogue;

    private FactCases(List<Row> rows, FactCatalogue catalogue) {
        this.rows = rows;
        this.catalogue = catalogue;
    }

    /** All cases; the first is the plain one. */
    public List<Row> rows() {
        return rows;
    }

    static FactCases read(String file, FactCatalogue catalogue) {
        var stream = Objects.requireNonNull(FactCases.class.getClassLoader().getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            var rows = lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cell -> new Row(cell[0], cell[1].equals("yes"), cell[2], cell[3], cell[4]))
                    .toList();
            return new FactCases(rows, catalogue);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Nothing wrong, nothing missing. */
    public Map<String, @Nullable Object> plain() {
        return with(new HashMap<>(), rows.get(0).facts());
    }

    /** The plain case with these changes. */
    public Facts factsOf(String changes) {
        return Facts.of(with(plain(), changes), catalogue);
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> facts, String changes) {
        for (var change : changes.split(" ")) {
            var pair = change.split("=", 2);
            var path = pair[0].split("\\.");
            if (path.length == 2) {
                @SuppressWarnings("unchecked")
                var group = new HashMap<String, @Nullable Object>(
                        (Map<String, @Nullable Object>) facts.getOrDefault(path[0], Map.of()));
                group.put(path[1], value(pair[1]));
                facts.put(path[0], group);
            } else {
                facts.put(path[0], value(pair[1]));
            }
        }
        return facts;
    }

    private static @Nullable Object value(String text) {
        if (text.equals("null")) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        if (text.startsWith("[")) {
            var inner = text.substring(1, text.length() - 1);
            return inner.isEmpty() ? List.of() : Arrays.asList(inner.split("\\|"));
        }
        if (text.matches("-?[0-9]+")) {
            return Integer.valueOf(text);
        }
        return text.matches("-?[0-9]+\\.[0-9]+") ? (Object) Double.valueOf(text) : text;
    }
}
