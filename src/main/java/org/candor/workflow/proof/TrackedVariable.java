package org.candor.workflow.proof;

import java.util.List;

/**
 * A text variable that conditions read.
 *
 * @param at where a state keeps it
 * @param values what it may be; kept as 1, 2 ...; 0 is "not set"
 */
record TrackedVariable(int at, String name, List<String> values, boolean setAtStart) {

    byte codeOf(String value) {
        return (byte) (values.indexOf(value) + 1);
    }
}
