package org.candor.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeysTest {
    @Test
    void the_first_start_makes_a_key_for_its_owner_only_and_the_second_reads_it(@TempDir Path folder) throws Exception {
        var file = folder.resolve("data").resolve("candor.key");

        var first = MasterKeyFile.in(file);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(first.current(), MasterKeyFile.in(file).current());
        try (var left = Files.list(file.getParent())) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void the_first_key_is_in_use_and_the_others_are_known() {
        var old = MasterKeys.freshLine();
        var keys = MasterKeys.of(MasterKeys.freshLine() + old);

        assertTrue(keys.knows(MasterKeys.of(old).current()));
        assertFalse(keys.current().equals(MasterKeys.of(old).current()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "secret-word", "c2hvcnQ="})
    void what_is_no_key_is_refused_without_being_quoted(String text) {
        var refused = assertThrows(IllegalArgumentException.class, () -> MasterKeys.of(text));

        var sentence = String.valueOf(refused.getMessage());
        assertTrue(sentence.startsWith("Candor's key is"), sentence);
        assertFalse(!text.isBlank() && sentence.contains(text), sentence);
    }
}
