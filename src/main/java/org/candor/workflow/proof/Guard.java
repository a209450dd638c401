package org.candor.workflow.proof;

import java.util.Set;
import java.util.function.Function;
import org.candor.workflow.drawing.Truth;
import org.jspecify.annotations.Nullable;

/**
 * The condition of a flow: which variables it reads, and what it may come to.
 *
 * @param numbers that are written in it
 * @param calculates whether a number is compared with more than a written one
 */
record Guard(
        Set<String> variables,
        Set<Double> numbers,
        boolean calculates,
        Function<Function<String, @Nullable String>, Truth> truth) {
    /** A condition that cannot be read is refused elsewhere; here it may be true or false. */
    static final Guard OPEN = new Guard(Set.of(), Set.of(), false, texts -> Truth.OPEN);
}
