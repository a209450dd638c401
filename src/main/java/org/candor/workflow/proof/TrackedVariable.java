package org.candor.workflow.proof;

import java.util.List;
import org.candor.workflow.drawing.Condition;

/**
 * A variable that conditions read.
 *
 * @param at where a state keeps it
 * @param values what it may be, kept as 1, 2 ...; 0 is "not set". Of a number those that stand for all others, or only that it is set
 */
record TrackedVariable(int at, String name, List<String> values, boolean setAtStart) {
    static final List<String> ANY = List.of(Condition.ANY);

    byte codeOf(String value) {
        return (byte) (values.indexOf(value) + 1);
    }
}
