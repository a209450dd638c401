package org.candor.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007b", "abc\u202Efdp.exe", "\u2066abc", "abc\uD83D", "a\u009Bb"})
    void what_cannot_be_shown_is_not_taken(String text) {
        assertEquals(Optional.of(FormRefusal.UNREADABLE), PlainText.flaw(text, 100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<script>alert(1)</script>",
                "#{7*7}",
                "first line\r\n\tsecond line",
                "José Ñandú",
                "\uD83D\uDC69\u200D\u2695\uFE0F"
            })
    void everything_else_is_the_person_s_own(String text) {
        assertEquals(Optional.empty(), PlainText.flaw(text, 100));
        assertEquals(text, PlainText.checked(text, 100));
    }

    @Test
    void more_than_the_field_keeps_is_not_taken() {
        var refusal = assertThrows(Refusal.class, () -> PlainText.checked("x".repeat(101), 100));

        assertEquals(FormRefusal.TOO_LONG, refusal.reason());
    }
}
