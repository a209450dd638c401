package org.candor.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a migration must not contain, because one of the two databases stumbles over it later. */
class MigrationSqlTest {
    private static final Pattern CONSTANT_LIST = Pattern.compile(
            "\\bin\\s*\\(\\s*'|\\b(\\w+)\\s*=\\s*'\\w*'\\s+or\\s+\\1\\s*=\\s*'", Pattern.CASE_INSENSITIVE);

    /**
     * H2 2.4 keeps the session that created a check with {@code in ('A', 'B')}; when that connection is closed every
     * insert fails with "Check constraint invalid". {@code x = 'A' or x = 'B'} becomes such a list. {@code = any (array['A', 'B'])} holds on both databases.
     */
    @Test
    void no_check_lists_constants_with_in() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/db/migration"))) {
            var found = files.filter(file -> file.toString().endsWith(".sql"))
                    .filter(MigrationSqlTest::listsConstants)
                    .map(file -> file.getFileName().toString())
                    .toList();

            assertEquals(List.of(), found);
        }
    }

    private static boolean listsConstants(Path file) {
        try {
            return CONSTANT_LIST.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
