package org.candor.practice.web;

import java.util.UUID;
import org.candor.practice.PracticeRefusal;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Days and people as a form gives them. */
final class Given {
    private Given() {}

    /** @throws Refusal {@code DATE_MISSING} */
    static <T> T of(@Nullable T typed) {
        if (typed == null) {
            throw new Refusal(PracticeRefusal.DATE_MISSING, "form");
        }
        return typed;
    }

    /** @throws Refusal {@code NO_PERSON} when none was chosen */
    static UUID person(String chosen) {
        if (chosen.isBlank()) {
            throw new Refusal(PracticeRefusal.NO_PERSON, "form");
        }
        return UUID.fromString(chosen);
    }
}
