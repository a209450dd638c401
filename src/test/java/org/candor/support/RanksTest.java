package org.candor.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The ruler is right before anything is measured with it. */
class RanksTest {
    private static final int MANY = 250;

    @Test
    void equal_rows_do_not_differ() {
        double[] row = {3, 1, 2, 5, 4};

        assertEquals(1, Ranks.chanceOfNoDifference(row, row), 1e-6);
    }

    /** By hand: U = 0, expected 12.5, spread sqrt(25 * 11 / 12), so z = 2.611. */
    @Test
    void rows_apart_have_the_chance_of_the_book() {
        assertEquals(
                0.00902, Ranks.chanceOfNoDifference(new double[] {1, 2, 3, 4, 5}, new double[] {6, 7, 8, 9, 10}), 1e-4);
    }

    @Test
    void a_third_of_the_noise_is_seen_in_five_hundred_measurements() {
        var random = new Random(7);

        assertTrue(Ranks.chanceOfNoDifference(noise(random, 0), noise(random, 1.0 / 3)) < 0.01);
        assertTrue(Ranks.chanceOfNoDifference(noise(random, 0), noise(random, 0)) > 0.01);
    }

    private static double[] noise(Random random, double shift) {
        return DoubleStream.generate(() -> random.nextGaussian() + shift)
                .limit(MANY)
                .toArray();
    }
}
