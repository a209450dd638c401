package org.candor.access;

import org.candor.shared.Refusal;

/** The name under which colleagues and patients know somebody who works here. */
final class StaffName {
    private static final int LONGEST = 200;

    private StaffName() {}

    /** @throws Refusal {@code NAME_MISSING} when blank, too long, or no name at all */
    static String of(String typed) {
        String name = typed.strip();
        boolean fits = name.length() <= LONGEST
                && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " '’.-,".indexOf(c) >= 0);
        if (!fits) {
            throw new Refusal(AccessRefusal.NAME_MISSING, "a name of " + name.length() + " characters");
        }
        return name;
    }
}
