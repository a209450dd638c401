package org.candor.screening;

import java.time.LocalDate;

/**
 * A row of a rule table that begins or ends to count.
 *
 * @param day the first one on which it counts, or counts no more
 * @param table the key of its table
 */
public record ComingRule(LocalDate day, String table, String id, boolean begins) {}
