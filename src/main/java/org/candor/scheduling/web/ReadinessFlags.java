package org.candor.scheduling.web;

import java.util.Arrays;
import java.util.List;
import org.candor.scheduling.GateReason;
import org.candor.scheduling.Readiness;

/** The gate's answer as a page shows it: a line for each part, ready or with what is missing. */
final class ReadinessFlags {
    /** One part: its name, and the keys of the sentences that say what is missing; none when ready. */
    public record Line(String nameKey, List<String> missingKeys) {
        public boolean isReady() {
            return missingKeys.isEmpty();
        }

        public String getNameKey() {
            return nameKey;
        }

        public List<String> getMissingKeys() {
            return missingKeys;
        }
    }

    private ReadinessFlags() {}

    static List<Line> of(Readiness readiness) {
        return Arrays.stream(GateReason.Flag.values())
                .map(flag -> new Line(
                        flag.key(),
                        readiness.reasons().stream()
                                .filter(reason -> reason.flag() == flag)
                                .map(GateReason::key)
                                .distinct()
                                .toList()))
                .toList();
    }
}
