package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.candor.workflow.drawing.Stop;

/** How a request comes somewhere: every node of the drawing on the way, in order. */
public record Way(List<Stop> stops) {
    static final Way NONE = new Way(List.of());
    private static final int MOST_TOLD = 30;

    static Way of(List<Move> moves) {
        return new Way(moves.stream().map(Way::stop).toList());
    }

    private static Stop stop(Move move) {
        var told =
                switch (move.node().kind) {
                    case TASK, CATCH, BOUNDARY, START, SCOPE -> true;
                    default -> false;
                };
        return new Stop(move.node().id(), move.node().label(), move.outcome(), told, move.isAct());
    }

    private static String words(Stop stop) {
        return stop.outcome().isEmpty() ? stop.label() : stop.label() + " (" + stop.outcome() + ")";
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
        var words = told.stream().limit(MOST_TOLD).map(Way::words).collect(Collectors.joining(" \u2192 "));
        return told.size() > MOST_TOLD ? words + " \u2192 ..." : words;
    }
}
