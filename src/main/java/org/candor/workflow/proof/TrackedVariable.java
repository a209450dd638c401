package org.candor.workflow.proof;

import java.util.List;

/**
 * A variable that conditions read.
 *
 * @param at where a state keeps it
 * @param values what it may be, kept as 1, 2 ...; 0 is "not set"; a number is only known to be set
 */
record TrackedVariable(int at, String name, List<String> values, boolean setAtStart) {
    static final List<String> ANY = List.of("any");

    byte codeOf(String value) {
        return (byte) (values.equals(ANY) ? 1 : values.indexOf(value) + 1);
    }
}
