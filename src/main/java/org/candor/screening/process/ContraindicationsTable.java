package org.candor.screening.process;

import org.candor.screening.RuleSet;

/** What stands against an infusion at intake, R01 to Q4. */
public final class ContraindicationsTable extends FindingsTable {
    public ContraindicationsTable() {
        super(RuleSet.INTAKE);
    }
}
