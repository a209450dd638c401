package org.candor.screening.process;

import org.candor.screening.RuleSet;

/** What is looked at between two sessions, B01 to B08. */
public final class BetweenSessionsTable extends FindingsTable {
    public BetweenSessionsTable() {
        super(RuleSet.BETWEEN_SESSIONS);
    }
}
