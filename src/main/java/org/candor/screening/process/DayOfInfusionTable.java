package org.candor.screening.process;

import org.candor.screening.RuleSet;

/** What holds, pauses or stops an infusion on its day, D01 to D13. */
public final class DayOfInfusionTable extends FindingsTable {
    public DayOfInfusionTable() {
        super(RuleSet.DAY_OF);
    }
}
