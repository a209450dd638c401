package org.candor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.candor.access.OneTimeToken.Purpose;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OneTimeTokenTest {
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");
    private static final UUID ACCOUNT = new UUID(0, 1);

    @Test
    void a_link_works_once() {
        OneTimeToken link = aResetLink().token();
        link.use(Purpose.RESET_PASSWORD, NOW);

        Refusal refusal = assertThrows(Refusal.class, () -> link.use(Purpose.RESET_PASSWORD, NOW));
        assertEquals(AccessRefusal.LINK_NOT_VALID, refusal.reason());
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void a_link_dies_at_the_end_of_its_life(Purpose purpose) {
        OneTimeToken link =
                OneTimeToken.forAccount(new UUID(0, 2), purpose, ACCOUNT, NOW).token();

        assertTrue(link.isUsable(purpose, NOW.plus(purpose.life()).minus(Duration.ofSeconds(1))));
        assertFalse(link.isUsable(purpose, NOW.plus(purpose.life())));
    }

    @Test
    void a_link_for_one_purpose_serves_no_other() {
        assertFalse(aResetLink().token().isUsable(Purpose.VERIFY_EMAIL, NOW));
    }

    @Test
    void a_withdrawn_link_is_dead() {
        OneTimeToken link = aResetLink().token();
        link.withdraw(NOW);

        assertFalse(link.isUsable(Purpose.RESET_PASSWORD, NOW));
    }

    @Test
    void the_secret_has_256_bits_and_only_its_hash_is_kept() {
        String secret = aResetLink().secret();

        assertEquals(43, secret.length());
        assertEquals(64, OneTimeToken.hashOf(secret).length());
        assertNotEquals(secret, aResetLink().secret());
    }

    private static OneTimeToken.Issued aResetLink() {
        return OneTimeToken.forAccount(new UUID(0, 2), Purpose.RESET_PASSWORD, ACCOUNT, NOW);
    }
}
