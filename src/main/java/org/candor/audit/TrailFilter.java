package org.candor.audit;

import java.io.Serializable;
import java.time.LocalDate;
import org.candor.shared.Refusal;

/**
 * What of the trail somebody wants to see.
 *
 * @param first first day, in the practice's zone
 * @param last last day, included
 * @param person e-mail address of who acted, empty for everybody
 * @param patient e-mail address of whose record, empty for everybody's
 * @param action how the act's name begins, empty for every act
 * @param below only rows before that one; 0 for the newest
 */
public record TrailFilter(
        LocalDate first, LocalDate last, String person, String patient, Kind kind, String action, long below)
        implements Serializable {
    /** So many rows are shown at a time. */
    public static final int PAGE = 50;

    /** Coarse kinds of rows. */
    public enum Kind {
        ALL,
        /** Who saw something without changing it. */
        READING,
        REFUSED
    }

    /** @throws Refusal {@code DAYS_TURNED} */
    public TrailFilter {
        mustBeInOrder(first, last);
        person = person.strip();
        patient = patient.strip();
        action = action.strip();
    }

    static void mustBeInOrder(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw new Refusal(AuditRefusal.DAYS_TURNED, first + " to " + last);
        }
    }
}
