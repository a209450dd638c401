package org.candor.screening;

import java.time.LocalDate;
import java.util.Map;
import org.candor.practice.AmbulanceTable;

/**
 * How long an ambulance takes to the patient's home: by the practice's table of ZIP codes and by what the patient thinks, whichever is
 * longer. What staff recorded for this very home counts before both.
 */
final class AmbulanceFact {
    private static final String FACT = "emsMinutes";
    private static final String UNSURE = "unsure";

    private AmbulanceFact() {}

    static void over(Map<String, Object> known, AmbulanceTable table, LocalDate today) {
        if (known.get("zip") instanceof String zip) {
            table.minutes(zip, today).ifPresent(minutes -> {
                if (!(known.get(FACT) instanceof Number said) || said.doubleValue() < minutes) {
                    known.put(FACT, minutes);
                }
                // the practice knows what the patient is not sure of
                known.put(
                        UNSURE,
                        Facts.strings(known.get(UNSURE)).stream()
                                .filter(name -> !name.equals(FACT))
                                .toList());
            });
        }
    }
}
