package org.candor.opening;

import java.util.List;

/** What the records say about one check: done when nothing is missing. */
public record CheckResult(Check check, List<Gap> gaps) {

    /** One sentence about what is missing: its text key, and values for its placeholders. */
    public record Gap(String key, List<String> values) {
        static Gap of(String key, String... values) {
            return new Gap("firstStart.gap." + key, List.of(values));
        }
    }

    public boolean isDone() {
        return gaps.isEmpty();
    }
}
