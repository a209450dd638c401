package org.candor.support;

import java.util.List;

/**
 * One field of a form as the page shows it.
 *
 * @param source id of the element that tells of a change: the input itself, or the first of its radios or checks
 */
public record Field(String name, Kind kind, List<String> options, String source) {
    public enum Kind {
        /** Anything that a person may type. */
        TEXT,
        /** Typed, but only a date, a time, a number or an address is an answer. */
        STRICT,
        SECRET,
        /** One of the options. */
        CHOICE,
        CHECK,
        HIDDEN
    }

    public boolean isTyped() {
        return kind == Kind.TEXT || kind == Kind.STRICT;
    }
}
