package org.candor.workflow.oracle;

import java.util.ArrayList;
import java.util.List;

/**
 * One thing that is done to the engine from outside: a start, a finished task, a timer, a message, a job.
 *
 * @param value what the person says; empty where nothing is said
 * @param choices what the stub steps that run at once say, by their turn; what is not listed says the first
 */
record Act(Kind kind, String element, String value, List<Integer> choices) {
    enum Kind {
        START,
        TASK,
        JOB,
        MESSAGE,
        ERROR
    }

    static Act of(Kind kind, String element, String value) {
        return new Act(kind, element, value, List.of());
    }

    /** The same with the next combination of choices; null after the last. */
    @org.jspecify.annotations.Nullable
    Act next(List<Integer> sizes) {
        var digits = new ArrayList<Integer>();
        for (var i = 0; i < sizes.size(); i++) {
            digits.add(i < choices.size() ? choices.get(i) : 0);
        }
        for (var i = digits.size() - 1; i >= 0; i--) {
            if (digits.get(i) + 1 < sizes.get(i)) {
                digits.set(i, digits.get(i) + 1);
                return new Act(kind, element, value, List.copyOf(digits.subList(0, i + 1)));
            }
        }
        return null;
    }
}
