package org.candor.support;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Mann-Whitney's test: could two rows of measurements come from the same source? */
public final class Ranks {
    private Ranks() {}

    /** How likely a difference as large as this one is when there is none; both sides, by the normal approximation. */
    public static double chanceOfNoDifference(double[] one, double[] other) {
        var all = DoubleStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .toArray();
        var rankSum = Arrays.stream(one).map(value -> rank(all, value)).sum();
        double many = one.length;
        double more = other.length;
        var u = rankSum - many * (many + 1) / 2;
        var spread = Math.sqrt(many * more * (many + more + 1) / 12);
        return beyond(Math.abs(u - many * more / 2) / spread);
    }

    /** Equal values share the middle of their ranks. */
    private static double rank(double[] sorted, double value) {
        var below = Arrays.stream(sorted).filter(other -> other < value).count();
        var equal = Arrays.stream(sorted).filter(other -> other == value).count();
        return below + (equal + 1) / 2.0;
    }

    /** Both tails of the normal distribution (Abramowitz and Stegun 7.1.26). */
    private static double beyond(double z) {
        var x = z / Math.sqrt(2);
        var t = 1 / (1 + 0.3275911 * x);
        var sum = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
        return sum * Math.exp(-x * x);
    }
}
