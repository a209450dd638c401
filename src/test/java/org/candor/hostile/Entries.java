package org.candor.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The table {@code hostile/entries.csv}: each printed entry of the lists C, D and E, and the tests that try it. */
final class Entries {
    private static final String HERE = HostileIT.class.getSimpleName();

    private Entries() {}

    /**
     * One row.
     *
     * @param tests simple names, {@code Class} or {@code Class#method}; none when there is nothing to try yet
     */
    record Entry(String id, String what, List<String> tests, String why) {}

    static List<Entry> all() {
        try (var table = Entries.class.getResourceAsStream("/hostile/entries.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\|", -1))
                    .map(cells -> new Entry(cells[0], cells[1], words(cells[2]), cells[3]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Those that {@link HostileIT} tries, by name. */
    static List<String> triedOverHttp() {
        return all().stream()
                .filter(entry -> entry.tests().contains(HERE))
                .map(Entry::id)
                .toList();
    }
}
