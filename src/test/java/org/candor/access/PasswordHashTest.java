package org.candor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private final PasswordHash hashes = new PasswordHash(1024, 1, 1);

    @Test
    void a_password_matches_its_own_hash_and_no_other() {
        String hash = hashes.of("plum otter lantern");

        assertTrue(hash.startsWith("$argon2id$v=19$m=1024,t=1,p=1$"), hash);
        assertTrue(hashes.matches("plum otter lantern", hash));
        assertFalse(hashes.matches("plum otter lanterm", hash));
    }

    @Test
    void the_same_password_never_gives_the_same_hash() {
        assertNotEquals(hashes.of("plum otter lantern"), hashes.of("plum otter lantern"));
    }

    @Test
    void nothing_is_cut_off_a_long_password() {
        String hash = hashes.of("a".repeat(127) + "b");

        assertFalse(hashes.matches("a".repeat(127) + "c", hash));
    }

    @Test
    void composed_and_decomposed_letters_are_the_same_password() {
        assertTrue(hashes.matches("contrasen\u0303a de ana", hashes.of("contrase\u00f1a de ana")));
    }

    @Test
    void a_hash_made_with_weaker_parameters_still_matches_and_is_outdated() {
        String old = hashes.of("plum otter lantern");
        PasswordHash stronger = new PasswordHash(2048, 2, 1);

        assertTrue(stronger.matches("plum otter lantern", old));
        assertTrue(stronger.isOutdated(old));
        assertFalse(stronger.isOutdated(stronger.of("plum otter lantern")));
    }

    @Test
    void a_text_that_is_no_hash_matches_nothing() {
        assertEquals(false, hashes.matches("x", "plain"));
        assertEquals(false, hashes.matches("", ""));
    }
}
