package org.candor.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of hostile entries names tests that are there, and forgets none. */
class EntriesTest {
    private static final Path TESTS = Path.of("src/test/java");
    /** Printed in the lists C, D and E. */
    private static final String PRINTED = "FW01 FW03 FW05 FW06 FW08 FW10 FW11 FW13 FW15 FW16 FW18 FW20 FW21 FW23 FW25"
            + " FW26 FW28 FW30 FW31 FW33 FW35 FW36 FW38 FW40 IN01 IN03 IN05 IN06 IN08 IN10 IN11 IN13 IN15 IN16 IN18 IN20"
            + " UP01 UP03 UP05 UP06 UP08 UP10 UP11 UP13 UP15 UP16 UP18 UP20 AP01 AP03 AP05 AP06 AP08 AP10 AP11 AP13 AP15"
            + " AP16 AP18 AP20 AP21 AP23 AP25";

    @Test
    void each_printed_entry_has_its_row() {
        assertEquals(
                List.of(PRINTED.split(" ")),
                Entries.all().stream().map(Entries.Entry::id).toList());
    }

    @Test
    void each_entry_is_tried_or_says_why_not() {
        var silent = Entries.all().stream()
                .filter(entry -> entry.tests().isEmpty() && entry.why().isBlank())
                .map(Entries.Entry::id)
                .toList();

        assertEquals(List.of(), silent);
    }

    @Test
    void each_test_that_is_named_is_there() throws IOException {
        try (var files = Files.walk(TESTS)) {
            var sources = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            EntriesTest::read,
                            String::concat));
            var missing = Entries.all().stream()
                    .flatMap(entry -> entry.tests().stream())
                    .filter(test -> {
                        var parts = test.split("#");
                        var source = sources.getOrDefault(parts[0], "");
                        return source.isEmpty() || parts.length > 1 && !source.contains(" " + parts[1] + "(");
                    })
                    .toList();

            assertEquals(List.of(), missing);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
