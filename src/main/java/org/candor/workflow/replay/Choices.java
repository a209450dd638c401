package org.candor.workflow.replay;

import java.util.ArrayList;
import java.util.List;

/** What a way leaves open, tried one after another: how a request began, and numbers. */
final class Choices {
    private final List<Integer> picked = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private int at;

    <T> T pick(List<T> values) {
        if (at == picked.size()) {
            picked.add(0);
            sizes.add(values.size());
        }
        return values.get(picked.get(at++));
    }

    /** Goes on to the next combination of what was asked for; false after the last. */
    boolean next() {
        picked.subList(at, picked.size()).clear();
        sizes.subList(at, sizes.size()).clear();
        at = 0;
        for (var last = picked.size() - 1; last >= 0; last--) {
            if (picked.get(last) + 1 < sizes.get(last)) {
                picked.set(last, picked.get(last) + 1);
                return true;
            }
            picked.remove(last);
            sizes.remove(last);
        }
        return false;
    }
}
