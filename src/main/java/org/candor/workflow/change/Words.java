package org.candor.workflow.change;

import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of a drawing as people read them. Two values that differ never read the same: see {@link #instead}. */
final class Words {
    private static final Pattern TIME =
            Pattern.compile("P(?:(\\d{1,9})Y)?(?:(\\d{1,9})M)?(?:(\\d{1,9})W)?(?:(\\d{1,9})D)?"
                    + "(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?");
    private static final Pattern REPEATED = Pattern.compile("R(\\d{1,9})/(P\\w+)");
    private static final String[] UNITS = {"year", "month", "week", "day", "hour", "minute", "second"};

    private Words() {}

    /** Signs that cannot be seen, or that would turn or break the line, are written as their number. */
    static String shown(String value) {
        var shown = new StringBuilder();
        value.codePoints().forEach(sign -> {
            if (sign == '\\') {
                shown.append("\\\\");
            } else if (sign != ' ' && isUnseen(sign)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", sign));
            } else {
                shown.appendCodePoint(sign);
            }
        });
        return shown.toString();
    }

    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    static String quoted(String value) {
        return "\"" + shown(value).replace("\"", "\\\"") + "\"";
    }

    /** "48 hours" for PT48H, "24 hours, 3 times" for R3/PT24H; what is not a plain time stays as written. */
    static String time(String written) {
        var repeated = REPEATED.matcher(written);
        if (repeated.matches()) {
            return "every " + time(repeated.group(2)) + ", " + many(repeated.group(1), "time");
        }
        var time = TIME.matcher(written);
        return time.matches() && !units(time).isEmpty() ? units(time) : quoted(written);
    }

    private static String units(Matcher time) {
        var units = new ArrayList<String>();
        for (int i = 0; i < UNITS.length; i++) {
            if (time.group(i + 1) != null) {
                units.add(many(time.group(i + 1), UNITS[i]));
            }
        }
        return String.join(" ", units);
    }

    /** The noun with "a" or "an". */
    static String one(String noun) {
        return (noun.matches("[aeiou].*") ? "an " : "a ") + noun;
    }

    static String many(String number, String unit) {
        return number + " " + unit + (number.equals("1") ? "" : "s");
    }

    /** A condition without its brackets. */
    static String condition(String written) {
        return written.matches("\\$\\{[^{}]+}") ? shown(written.substring(2, written.length() - 1)) : quoted(written);
    }

    /** "now instead of before" in words; as written where the words would be the same. */
    static String instead(String is, String was, String now, String before) {
        return is.equals(was) ? quoted(now) + " instead of " + quoted(before) : is + " instead of " + was;
    }
}
