package org.candor.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a slot must satisfy for one patient.
 *
 * @param state where the home is; the nurse must be licensed there
 * @param notBefore no earlier start: now, or 24 hours after consent
 * @param notAfter no later end: the earlier end of consent and approval
 * @param days how many days ahead are looked at
 * @param policyAllows whether the state policy admits this patient to infusions at home on a day
 * @param rules length and limits of a visit on a day
 */
public record SlotSearch(
        String state,
        String zip,
        Instant notBefore,
        Instant notAfter,
        int days,
        Predicate<LocalDate> policyAllows,
        Function<LocalDate, VisitRules> rules) {}
