package org.candor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    private static final Instant NOW = Instant.parse("2026-03-01T15:00:00Z");

    @Test
    void a_new_patient_may_not_sign_in_before_the_address_is_proven() {
        Account maya =
                Account.signedUp(new UUID(0, 1), new EmailAddress("Maya@Candor.example"), "Maya", "en", "h", NOW);
        assertFalse(maya.maySignIn());

        maya.proveEmail(NOW);

        assertTrue(maya.maySignIn());
        assertEquals("maya@candor.example", maya.email());
        assertEquals(EnumSet.of(Role.PATIENT), maya.roles());
    }

    @Test
    void an_invited_nurse_may_sign_in_after_choosing_a_password() {
        Account nurse = aNurse();
        nurse.choosePassword("h", NOW);
        nurse.proveEmail(NOW);

        assertTrue(nurse.maySignIn());
    }

    @Test
    void each_change_of_access_ends_the_open_sessions() {
        Account nurse = aNurse();
        nurse.choosePassword("h", NOW);
        nurse.giveRoles(EnumSet.of(Role.NURSE, Role.INFUSION_NURSE), NOW);
        nurse.endSessions(NOW);
        nurse.disable(NOW);
        nurse.enable(NOW);

        assertEquals(5, nurse.accessVersion());
    }

    @Test
    void the_same_roles_again_and_a_fresher_hash_end_no_session() {
        Account nurse = aNurse();
        nurse.giveRoles(EnumSet.of(Role.NURSE), NOW);
        nurse.refreshHash("h2");

        assertEquals(0, nurse.accessVersion());
    }

    @Test
    void roles_that_do_not_combine_are_refused() {
        Account nurse = aNurse();

        Refusal refusal =
                assertThrows(Refusal.class, () -> nurse.giveRoles(EnumSet.of(Role.NURSE, Role.CLINICIAN), NOW));

        assertEquals(AccessRefusal.ROLES_DO_NOT_COMBINE, refusal.reason());
        assertEquals(EnumSet.of(Role.NURSE), nurse.roles());
    }

    @Test
    void a_disabled_person_who_never_proved_the_address_comes_back_as_invited() {
        Account nurse = aNurse();
        nurse.disable(NOW);
        nurse.enable(NOW);

        assertEquals(Account.State.INVITED, nurse.state());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "maya",
                "maya@",
                "@candor.example",
                "a@b",
                "a b@candor.example",
                "a@candor.example\r\nBcc: x@y.z",
                "a@@candor.example",
                "<script>@candor.example",
                "#{7*7}@can dor.example",
                "ä@candor.example"
            })
    void what_is_no_address_is_refused(String text) {
        assertThrows(Refusal.class, () -> new EmailAddress(text));
        assertTrue(EmailAddress.of(text).isEmpty());
    }

    private static Account aNurse() {
        return Account.invited(
                new UUID(0, 2), new EmailAddress("nora@candor.example"), "Nora", "en", EnumSet.of(Role.NURSE), NOW);
    }
}
