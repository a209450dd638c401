package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws well-formed blocks at random, and then perhaps bends an arrow or two. */
final class RandomSketch {
    private static final List<String> STEPS = List.of("a", "b", "paint", "brush", "wash", "show", "hang");

    private final Random random;
    private final List<String[]> arrows = new ArrayList<>();
    private int names;

    RandomSketch(Random random) {
        this.random = random;
    }

    Sketch next() {
        arrows.clear();
        names = 0;
        var last = block("start", 2 + random.nextInt(2));
        arrows.add(new String[] {last, "end"});
        for (var bends = random.nextInt(3); bends > 0; bends--) {
            bend();
        }
        var line = new StringBuilder();
        arrows.forEach(
                arrow -> line.append(arrow[0]).append(" > ").append(arrow[1]).append("; "));
        return Sketch.of(line.toString());
    }

    /** Draws something after this node and answers where it ends. */
    private String block(String from, int depth) {
        var kind = depth == 0 ? 0 : random.nextInt(6);
        if (kind <= 1) {
            var step = STEPS.get(random.nextInt(STEPS.size())) + names++;
            arrows.add(new String[] {from, step});
            return step;
        }
        if (kind == 2) {
            return block(block(from, depth - 1), depth - 1);
        }
        if (kind == 3) {
            return loop(from, depth);
        }
        var gateway = kind == 4 ? "+" : random.nextInt(4) == 0 ? "o:" : "?";
        var split = gateway + "s" + names++;
        var join = gateway + "j" + names++;
        arrows.add(new String[] {from, split});
        for (var branches = 2 + random.nextInt(2); branches > 0; branches--) {
            arrows.add(new String[] {block(split, depth - 1), join});
        }
        return join;
    }

    private String loop(String from, int depth) {
        var merge = "?m" + names++;
        var choice = "?x" + names++;
        arrows.add(new String[] {from, merge});
        arrows.add(new String[] {block(merge, depth - 1), choice});
        arrows.add(new String[] {block(choice, 0), merge});
        return choice;
    }

    private void bend() {
        var arrow = arrows.get(random.nextInt(arrows.size()));
        var other = arrows.get(random.nextInt(arrows.size()));
        if (random.nextBoolean()) {
            arrow[1] = other[1];
        } else if (!arrow[0].equals("start")) {
            arrows.add(new String[] {arrow[0], other[1]});
        }
    }
}
