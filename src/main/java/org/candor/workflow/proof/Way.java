package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a request comes somewhere: every node of the drawing on the way, in order. */
public record Way(List<Stop> stops) {
    static final Way NONE = new Way(List.of());
    private static final int MOST_TOLD = 30;

    /**
     * One stop.
     *
     * @param element the id of the node
     * @param outcome what is decided there; empty where nothing is, or where it does not matter
     * @param isTold whether it is named in the sentence: a step or an event, not a gateway
     */
    public record Stop(String element, String label, String outcome, boolean isTold) {
        private static Stop of(Move move) {
            var told =
                    switch (move.node().kind) {
                        case TASK, CATCH, BOUNDARY, START, SCOPE -> true;
                        default -> false;
                    };
            return new Stop(move.node().id(), move.node().label(), move.outcome(), told);
        }

        private String words() {
            return outcome.isEmpty() ? label : label + " (" + outcome + ")";
        }
    }

    static Way of(List<Move> moves) {
        return new Way(moves.stream().map(Stop::of).toList());
    }

    /** The ids of the nodes, each as often as it is passed. */
    public List<String> elements() {
        return stops.stream().map(Stop::element).toList();
    }

    /** "Fill intake → Screen intake (ordinary) → ..." */
    public String words() {
        var told = new ArrayList<Stop>();
        for (var stop : stops) {
            var repeats = !told.isEmpty()
                    && told.get(told.size() - 1).element().equals(stop.element())
                    && told.get(told.size() - 1).outcome().isEmpty();
            if (repeats) {
                told.remove(told.size() - 1);
            }
            if (stop.isTold()) {
                told.add(stop);
            }
        }
        var words = told.stream().limit(MOST_TOLD).map(Stop::words).collect(Collectors.joining(" \u2192 "));
        return told.size() > MOST_TOLD ? words + " \u2192 ..." : words;
    }
}
