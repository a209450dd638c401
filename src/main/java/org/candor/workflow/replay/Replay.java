package org.candor.workflow.replay;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What a real engine did along the way of a finding.
 *
 * @param label what the drawing calls the step or node that the finding is about
 * @param required whether each fact that the step requires held when it was reached; empty where it is not about facts
 */
public record Replay(Ending ending, String label, Map<String, Boolean> required, List<Line> lines)
        implements Serializable {

    /** How it ended. */
    public enum Ending {
        /** The step was reached without a fact that it requires. */
        REACHED,
        /** Something waits, and nothing can happen any more. */
        STUCK,
        /** The engine fails: it has no way to go on. */
        FAILS,
        /** The engine went all the way; what comes of it is for people to see. */
        FOLLOWED,
        /** The engine went another way: the finding could not be shown. */
        NOT_SHOWN
    }

    /** What happened. */
    public enum Happening {
        STARTED,
        FINISHED,
        RAN,
        TIME_OVER,
        MESSAGE,
        ERROR,
        ESCALATION
    }

    /**
     * One thing that happened.
     *
     * @param outcome what was decided; empty where nothing was
     * @param stands what the drawing calls the places where the request stands then; empty where it goes on at once
     */
    public record Line(Happening happening, String element, String label, String outcome, List<String> stands)
            implements Serializable {
        Line thenStands(List<String> labels) {
            return new Line(happening, element, label, outcome, labels);
        }
    }

    public boolean isShown() {
        return ending != Ending.NOT_SHOWN;
    }
}
