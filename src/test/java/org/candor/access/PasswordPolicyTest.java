package org.candor.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "quiet river under maples",
                "contraseña muy larga de ana",
                "🌲🌲🌊🌊 and some words",
                "plum-otter-lantern-42",
                "fifteen letters"
            })
    void a_long_password_that_is_nobodys_first_guess_is_accepted(String password) {
        assertEquals(Optional.empty(), PasswordPolicy.refusal(password, "Maya Ortega", "maya@candor.example"));
    }

    @Test
    void fourteen_characters_are_too_short_and_fifteen_are_enough() {
        assertEquals(Optional.of(AccessRefusal.PASSWORD_TOO_SHORT), PasswordPolicy.refusal("plumotterlante"));
        assertEquals(Optional.empty(), PasswordPolicy.refusal("plumotterlanter"));
    }

    @Test
    void eight_characters_are_enough_beside_a_second_factor() {
        assertEquals(Optional.empty(), PasswordPolicy.refusal("plumotte", PasswordPolicy.SHORTEST_WITH_SECOND_FACTOR));
    }

    @Test
    void length_counts_characters_as_people_see_them_not_bytes_or_accents() {
        assertEquals(Optional.of(AccessRefusal.PASSWORD_TOO_SHORT), PasswordPolicy.refusal("🌲🌊🌙🌞🌵🌸🍁"));
        assertEquals(
                Optional.of(AccessRefusal.PASSWORD_TOO_SHORT),
                PasswordPolicy.refusal("nin\u0303o nin\u0303a p\u0301a"));
    }

    @Test
    void one_hundred_and_twenty_eight_characters_are_accepted_and_one_more_is_not() {
        String longest = "maple river ".repeat(11).substring(0, 127) + "!";

        assertEquals(Optional.empty(), PasswordPolicy.refusal(longest));
        assertEquals(Optional.of(AccessRefusal.PASSWORD_TOO_LONG), PasswordPolicy.refusal(longest + "!"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "PasswordPassword",
                "password12345678",
                "!!!!letmein!!!!!!",
                "qwertyuiopasdfghjkl",
                "aaaaaaaaaaaaaaaaaaaa",
                "ababababababababab",
                "123456789012345",
                "abcdefghijklmnopq",
                "p-a-s-s-w-o-r-d-!",
                "ketamineketamine"
            })
    void a_common_password_stays_common_when_repeated_or_padded(String password) {
        assertEquals(Optional.of(AccessRefusal.PASSWORD_TOO_COMMON), PasswordPolicy.refusal(password));
    }

    @Test
    void the_persons_own_name_or_address_is_no_password() {
        assertEquals(
                Optional.of(AccessRefusal.PASSWORD_ABOUT_YOU),
                PasswordPolicy.refusal("Maya.Ortega.1984!", "Maya Ortega", "maya@candor.example"));
        assertEquals(
                Optional.of(AccessRefusal.PASSWORD_ABOUT_YOU),
                PasswordPolicy.refusal("maya@candor.example", "Maya Ortega", "maya@candor.example"));
        assertEquals(
                Optional.of(AccessRefusal.PASSWORD_ABOUT_YOU),
                PasswordPolicy.refusal("ortega ortega 1984", "Maya Ortega", "maya@candor.example"));
    }
}
