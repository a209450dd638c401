package org.candor.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.candor.support.Field;
import org.candor.support.Field.Kind;

/**
 * Something that a field should not be sent.
 *
 * @param values none when the parameter is missing
 * @param refused whether no field of its kind may take it
 */
record BadValue(String name, List<String> values, boolean refused) {
    /** What would stand on a page if an expression of ours were evaluated. */
    static final String EVALUATED = "q49q";

    static final String SCRIPT = "<script>window.taken=1</script>";
    static final String PICTURE = "\"><img src=x onerror=window.taken=1>";
    private static final String EXPRESSION = "q#{7*7}q q${7*7}q";
    private static final int LONG = 65_536;

    static List<BadValue> of(Field field) {
        var values = new ArrayList<>(List.of(
                one("64 kB", "x".repeat(LONG), true),
                one("64 kB of emoji", "\uD83D\uDE00".repeat(LONG / 4), true),
                one("nothing", "", false),
                one("blanks", "   ", false),
                new BadValue("missing", List.of(), false)));
        var strict = field.kind() != Kind.TEXT;
        if (field.kind() == Kind.SECRET) {
            values.add(one("control characters", "a\u0000b\u0007c quiet river", true));
            return values;
        }
        if (field.kind() == Kind.CHECK) {
            return List.of(
                    one("not a yes", "q#{7*7}q", false),
                    one("64 kB", "x".repeat(LONG), false),
                    new BadValue("doubled", List.of(SCRIPT, "on"), false));
        }
        Stream.of(
                        one("an expression", EXPRESSION, strict),
                        one("a script", SCRIPT, strict),
                        one("a picture that runs", PICTURE, strict),
                        one("emoji", "\uD83D\uDC69\u200D\u2695\uFE0F", strict),
                        one("SQL", "' or 1=1--", strict),
                        one("a formula", "=cmd|' /C calc'!A0", strict),
                        one("wrong type", "NaN", strict),
                        one("an impossible date", "2026-02-31", field.kind() == Kind.CHOICE),
                        one("a huge number", "9".repeat(30), field.kind() == Kind.CHOICE),
                        one("control characters", "a\u0000b\u0007c", true),
                        one("turned direction", "abc\u202Efdp.exe", true),
                        one("half a character", "abc\uD83D", false),
                        one("a line with a mail header", "a\r\nBcc: b@example.org", strict),
                        one("a Java object", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==", strict))
                .forEach(values::add);
        if (field.kind() == Kind.CHOICE) {
            var good = field.options().stream().filter(o -> !o.isEmpty()).findFirst();
            good.ifPresent(option -> values.add(new BadValue("doubled", List.of(SCRIPT, option), true)));
        }
        return values;
    }

    private static BadValue one(String name, String value, boolean refused) {
        return new BadValue(name, List.of(value), refused);
    }
}
