package org.candor.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words that nobody would say, so that one of them found anywhere is a leak. */
final class Markers {
    /** How each of them begins. */
    static final String START = "Zqvxkj";

    private final Random random;
    private final List<String> planted = new ArrayList<>();

    Markers(long seed) {
        random = new Random(seed);
    }

    /** One that was not used before. */
    String next() {
        var marker = new StringBuilder(START);
        random.ints(10, 'a', 'z').forEach(letter -> marker.append((char) letter));
        planted.add(marker.toString());
        return marker.toString();
    }

    int count() {
        return planted.size();
    }
}
