package org.candor.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.candor.practice.Openings;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Until the practice opened, nobody comes in by the public forms, whichever page or program calls the service. */
@SuppressWarnings("NullAway") // what is not there is not asked
class ClosedPortalTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-01T15:00:00Z"), ZoneOffset.UTC);
    private boolean open;

    @Test
    void the_public_form_is_refused_before_anything_is_looked_at() {
        var refusal =
                assertThrows(Refusal.class, () -> service(false).askForCall(new FirstContactForm(), "203.0.113.7"));

        assertEquals(FirstContactRefusal.NOT_OPEN, refusal.reason());
    }

    @Test
    void signing_up_without_an_invitation_is_refused_too() {
        var signUp = new SignUpService(service(false), null, null, null, null, null, NOW);

        var refusal = assertThrows(
                Refusal.class,
                () -> signUp.signUp(new FirstContactForm(), "ana@example.org", "a river stone", "203.0.113.7"));

        assertEquals(FirstContactRefusal.NOT_OPEN, refusal.reason());
    }

    @Test
    void an_open_portal_and_a_demonstration_let_people_in() {
        service(true).refuseUntilOpen();
        open = true;
        service(false).refuseUntilOpen();

        open = false;
        assertThrows(Refusal.class, () -> service(false).refuseUntilOpen());
    }

    private FirstContactService service(boolean demo) {
        var openings = new Openings() {
            @Override
            public boolean isOpen() {
                return open;
            }
        };
        return new FirstContactService(null, null, null, openings, null, null, null, NOW, null, demo);
    }
}
