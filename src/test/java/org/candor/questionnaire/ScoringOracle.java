package org.candor.questionnaire;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scores of clinical.md 2.1 worked out a second time, by plain arithmetic and without {@code scoring.yaml}, to hold the first against.
 * Answers are points in the order of the form; null is blank.
 */
final class ScoringOracle {

    /** Total and band, blank when there is none, and what is said beside. */
    record Expected(String total, String reads, String beside) {
        static final Expected NOTHING = new Expected("", "", "");
    }

    private ScoringOracle() {}

    static Expected of(String score, List<@Nullable Integer> a, String sex) {
        return switch (score) {
            case "phq-9" -> phq(a);
            case "gad-7" -> all(a, sum(a), band(sum(a), "minimal", 5, "mild", 10, "moderate", 15, "severe"));
            case "pain-nrs" -> all(a, sum(a), band(sum(a), "none", 1, "mild", 4, "moderate", 7, "severe"));
            case "single-drug-item" -> all(a, sum(a), band(sum(a), "negative", 1, "positive"));
            case "peg" -> a.contains(null) ? Expected.NOTHING : new Expected(mean(a), "", "");
            case "pcl-5" -> pcl(a);
            case "pc-ptsd-5" -> gated(a, sum(a.subList(1, 6)), sex, "");
            case "audit-c" ->
                gated(
                        a,
                        sum(a),
                        sex,
                        sum(a) > 0 && sum(a.subList(1, 3)) == 0
                                ? "all points from question 1: likely within limits"
                                : "");
            case "dast-10" -> dast(a);
            case "stop-bang" -> stopBang(a);
            case "bpi-severity" -> bpi(a.subList(0, 4), 4);
            case "bpi-interference" -> bpi(a.subList(4, 11), 4);
            case "c-ssrs-screener" -> new Expected("", columbia(a), "");
            default -> throw new IllegalArgumentException(score);
        };
    }

    private static Expected phq(List<@Nullable Integer> a) {
        long answered = a.stream().filter(Objects::nonNull).count();
        if (answered < 7 || a.get(8) == null) {
            return Expected.NOTHING;
        }
        int total = (int) Math.floor(sum(a) * 9.0 / answered + 0.5);
        return new Expected(
                "" + total,
                band(total, "minimal", 5, "mild", 10, "moderate", 15, "moderately severe", 20, "severe"),
                "");
    }

    private static Expected pcl(List<@Nullable Integer> a) {
        boolean met = count(a, 0, 5) >= 1 && count(a, 5, 7) >= 1 && count(a, 7, 14) >= 2 && count(a, 14, 20) >= 2;
        var plain = all(a, sum(a), band(sum(a), "below", 31, "window", 33, "upper"));
        return plain.total().isEmpty()
                ? plain
                : new Expected(plain.total(), plain.reads(), met ? "cluster rule met" : "cluster rule not met");
    }

    /** A first answer of 0 skips the others. */
    private static Expected gated(List<@Nullable Integer> a, int sum, String sex, String beside) {
        var gate = a.get(0);
        if (gate == null || (gate > 0 && a.contains(null))) {
            return Expected.NOTHING;
        }
        int total = gate == 0 ? 0 : sum;
        return new Expected(
                "" + total, total >= (sex.equals("m") ? 4 : 3) ? "positive" : "negative", gate == 0 ? "" : beside);
    }

    private static Expected dast(List<@Nullable Integer> a) {
        var third = a.get(2);
        int total = third == null ? 0 : sum(a) - third + (1 - third);
        return all(a, total, band(total, "none reported", 1, "low", 3, "moderate", 6, "substantial", 9, "severe"));
    }

    private static Expected stopBang(List<@Nullable Integer> a) {
        boolean two = sum(a.subList(0, 4)) >= 2 && Stream.of(4, 6, 7).anyMatch(i -> Objects.equals(a.get(i), 1));
        return all(a, sum(a), two ? "high" : band(sum(a), "low", 3, "intermediate", 5, "high"));
    }

    private static Expected bpi(List<@Nullable Integer> a, int enough) {
        var given = a.stream().filter(Objects::nonNull).toList();
        if (given.size() < enough) {
            return Expected.NOTHING;
        }
        var mean = mean(given);
        return new Expected(mean, band((int) Double.parseDouble(mean), "mild", 5, "moderate", 7, "severe"), "");
    }

    private static String columbia(List<@Nullable Integer> a) {
        boolean skip = !is(a, 1, 1);
        boolean behavior = is(a, 5, 1);
        if ((!skip && (is(a, 3, 1) || is(a, 4, 1))) || (behavior && !is(a, 6, 0))) {
            return "high";
        }
        boolean open = a.get(0) == null
                || a.get(1) == null
                || a.get(5) == null
                || (!skip && (a.get(2) == null || a.get(3) == null || a.get(4) == null));
        if (open) {
            return "incomplete";
        }
        if ((!skip && is(a, 2, 1)) || behavior) {
            return "moderate";
        }
        return is(a, 0, 1) || is(a, 1, 1) ? "low" : "none";
    }

    private static boolean is(List<@Nullable Integer> a, int item, int value) {
        return Objects.equals(a.get(item), value);
    }

    private static Expected all(List<@Nullable Integer> a, int total, String band) {
        return a.contains(null) ? Expected.NOTHING : new Expected("" + total, band, "");
    }

    private static int sum(List<@Nullable Integer> a) {
        return a.stream().filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
    }

    private static long count(List<@Nullable Integer> a, int from, int to) {
        return IntStream.range(from, to)
                .filter(i -> Objects.requireNonNullElse(a.get(i), 0) >= 2)
                .count();
    }

    /** One decimal, a half goes up. */
    private static String mean(List<@Nullable Integer> a) {
        int tenths = (20 * sum(a) + a.size()) / (2 * a.size());
        return tenths / 10 + "." + tenths % 10;
    }

    /** The lowest band, then pairs of where the next begins and its name. */
    private static String band(int total, String lowest, Object... next) {
        var band = lowest;
        for (int i = 0; i < next.length; i += 2) {
            band = total >= (Integer) next[i] ? (String) next[i + 1] : band;
        }
        return band;
    }
}
