package org.candor.workflow.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Plays a sketch by the textbook, token by token and in every order, with nothing left out: is it sound? Written apart from the
 * code that it judges. An inclusive join waits while another token can still come to it.
 */
final class BruteForce {
    /** Above this a drawing is left aside: a few have millions, and every order of them would be tried. */
    private static final int MOST_STATES = 20_000;

    /** Not every order could be tried. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Sketch sketch;
    private final Map<Map<Sketch.Arrow, Integer>, Set<Map<Sketch.Arrow, Integer>>> next = new HashMap<>();
    private final Set<String> fired = new HashSet<>();
    private boolean twice;

    BruteForce(Sketch sketch) {
        this.sketch = sketch;
    }

    /** @throws TooLarge above so many states */
    boolean isSound() {
        var begin = new HashMap<Sketch.Arrow, Integer>();
        sketch.out("start").forEach(arrow -> begin.merge(arrow, 1, Integer::sum));
        explore(begin);
        fired.add("start");
        return !twice && fired.containsAll(sketch.names()) && allCanEnd();
    }

    private void explore(Map<Sketch.Arrow, Integer> begin) {
        var open = new ArrayDeque<Map<Sketch.Arrow, Integer>>(List.of(begin));
        while (!open.isEmpty()) {
            var state = open.remove();
            if (next.containsKey(state)) {
                continue;
            }
            if (state.values().stream().anyMatch(count -> count > 1)) {
                twice = true; // not sound, whatever else it is
                return;
            }
            if (next.size() > MOST_STATES) {
                throw new TooLarge();
            }
            var after = successors(state);
            next.put(state, after);
            open.addAll(after);
        }
    }

    private Set<Map<Sketch.Arrow, Integer>> successors(Map<Sketch.Arrow, Integer> state) {
        var all = new HashSet<Map<Sketch.Arrow, Integer>>();
        for (var name : sketch.names()) {
            var here = state.keySet().stream()
                    .filter(arrow -> arrow.to().equals(name))
                    .toList();
            if (here.isEmpty()) {
                continue;
            }
            if (name.startsWith("+")) {
                if (here.size() == sketch.incoming(name)) {
                    all.add(moved(state, here, sketch.out(name), name));
                }
            } else if (name.startsWith("o:")) {
                if (here.size() == sketch.incoming(name) || noOtherComes(state, here, name)) {
                    subsets(sketch.out(name)).forEach(ways -> all.add(moved(state, here, ways, name)));
                }
            } else {
                for (var arrow : here) {
                    all.addAll(one(state, arrow, name));
                }
            }
        }
        return all;
    }

    private List<Map<Sketch.Arrow, Integer>> one(Map<Sketch.Arrow, Integer> state, Sketch.Arrow arrow, String name) {
        if (name.startsWith("stop")) {
            fired.add(name);
            return List.of(Map.of());
        }
        if (name.startsWith("?")) {
            return sketch.out(name).stream()
                    .map(way -> moved(state, List.of(arrow), List.of(way), name))
                    .toList();
        }
        return List.of(moved(state, List.of(arrow), sketch.out(name), name));
    }

    private Map<Sketch.Arrow, Integer> moved(
            Map<Sketch.Arrow, Integer> state, List<Sketch.Arrow> taken, List<Sketch.Arrow> put, String name) {
        fired.add(name);
        var after = new HashMap<>(state);
        taken.forEach(arrow -> after.merge(arrow, -1, (old, less) -> old + less == 0 ? null : old + less));
        put.forEach(arrow -> after.merge(arrow, 1, Integer::sum));
        return after;
    }

    private boolean noOtherComes(Map<Sketch.Arrow, Integer> state, List<Sketch.Arrow> here, String join) {
        return state.keySet().stream().filter(arrow -> !here.contains(arrow)).noneMatch(arrow -> reaches(arrow, join));
    }

    private boolean reaches(Sketch.Arrow from, String join) {
        var open = new ArrayDeque<>(List.of(from.to()));
        var seen = new HashSet<String>();
        while (!open.isEmpty()) {
            var name = open.remove();
            if (name.equals(join)) {
                return true;
            }
            if (seen.add(name)) {
                sketch.out(name).forEach(arrow -> open.add(arrow.to()));
            }
        }
        return false;
    }

    /** The last way of a sketch's inclusive gateway is always taken. */
    private static List<List<Sketch.Arrow>> subsets(List<Sketch.Arrow> ways) {
        var sets = new ArrayList<List<Sketch.Arrow>>();
        for (var bits = 1 << ways.size() - 1; bits < 1 << ways.size(); bits++) {
            var set = new ArrayList<Sketch.Arrow>();
            for (var i = 0; i < ways.size(); i++) {
                if ((bits & 1 << i) != 0) {
                    set.add(ways.get(i));
                }
            }
            sets.add(set);
        }
        return sets;
    }

    private boolean allCanEnd() {
        var can = new HashSet<Map<Sketch.Arrow, Integer>>();
        can.add(Map.of());
        for (var grew = true; grew; ) {
            grew = false;
            for (var entry : next.entrySet()) {
                grew |= entry.getValue().stream().anyMatch(can::contains) && can.add(entry.getKey());
            }
        }
        return can.containsAll(next.keySet());
    }

    /** For messages of a failing test. */
    @Override
    public String toString() {
        return new TreeMap<>(Map.of("states", next.size(), "twice", twice, "fired", fired)).toString();
    }
}
