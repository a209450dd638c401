package org.candor.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the screening rules may know of an intake, under the input names of clinical.md 3.1.
 *
 * <p>An unknown fact is absent, never "no". "Not sure" stands in {@code unsure}, a needed answer that is absent or was declined in
 * {@code missing}, answers that cannot both be true in {@code inconsistent}.
 *
 * @param values input name to value; sets as {@link java.util.Set}, numbers as Integer or BigDecimal, ASQ as nested map
 * @param unmatchedMedicines medicines as typed that belong to no known class, for the nurse to read
 */
public record IntakeFacts(Map<String, Object> values, List<String> unmatchedMedicines) {

    IntakeFacts withInconsistent(List<String> more) {
        if (more.isEmpty()) {
            return this;
        }
        var known = new LinkedHashMap<>(values);
        var all = new ArrayList<Object>(more);
        if (known.get("inconsistent") instanceof Collection<?> before) {
            all.addAll(0, before);
        }
        known.put("inconsistent", List.copyOf(all));
        return new IntakeFacts(known, unmatchedMedicines);
    }

    /** Names no fact: health data does not belong in a log. */
    @Override
    public String toString() {
        return values.size() + " facts";
    }
}
