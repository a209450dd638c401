package org.candor.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealingKeyTest {
    private static final byte[] PLAIN = "takes warfarin".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = Cell.of("finding", "answer", "1").bytes();

    private final SealingKey key = new SealingKey(SealingKey.fresh());

    @Test
    void what_was_sealed_opens_where_it_was_sealed() throws Exception {
        assertArrayEquals(PLAIN, key.open(ByteBuffer.wrap(key.seal(PLAIN, HERE)), HERE));
    }

    @Test
    void the_same_words_are_never_sealed_to_the_same_bytes() {
        assertFalse(Arrays.equals(key.seal(PLAIN, HERE), key.seal(PLAIN, HERE)));
    }

    @Test
    void another_row_column_or_key_does_not_open_it() {
        var sealed = key.seal(PLAIN, HERE);

        refused(key, sealed, Cell.of("finding", "answer", "2"));
        refused(key, sealed, Cell.of("finding", "reason", "1"));
        refused(key, sealed, Cell.of("recorded_fact", "answer", "1"));
        refused(new SealingKey(SealingKey.fresh()), sealed, Cell.of("finding", "answer", "1"));
    }

    @Test
    void every_changed_bit_is_noticed() {
        var sealed = key.seal(PLAIN, HERE);
        for (var bit = 0; bit < sealed.length * 8; bit++) {
            var changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThrows(GeneralSecurityException.class, () -> key.open(ByteBuffer.wrap(changed), HERE), "bit " + bit);
        }
        assertThrows(GeneralSecurityException.class, () -> key.open(ByteBuffer.wrap(new byte[5]), HERE));
    }

    private static void refused(SealingKey key, byte[] sealed, Cell place) {
        assertThrows(GeneralSecurityException.class, () -> key.open(ByteBuffer.wrap(sealed), place.bytes()));
    }
}
