package org.candor.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.practice.Licence;

/**
 * What must hold before a clinician may approve, looked up in the approval's own transaction.
 *
 * @param state of the patient's home; empty when it is not known
 * @param licence of the clinician as a prescriber in that state, active today
 * @param pdmpOn the day of the drug-monitoring look-up
 * @param oldestPdmp the first day that still counts
 * @param inPersonFrom from when on the state asks that the clinician saw the patient in person; empty when it does not
 */
public record ApprovalFacts(
        Optional<String> state,
        Optional<Licence> licence,
        boolean ownRequest,
        boolean wroteWorkflow,
        boolean historyReviewed,
        boolean findingsOpen,
        boolean complete,
        Optional<LocalDate> pdmpOn,
        LocalDate oldestPdmp,
        Optional<LocalDate> inPersonFrom) {

    /** Every reason why approving is off now, in the order in which a person would deal with them. */
    public List<ReviewRefusal> obstacles() {
        var reasons = new ArrayList<ReviewRefusal>();
        add(reasons, ownRequest, ReviewRefusal.OWN_REQUEST);
        add(reasons, wroteWorkflow, ReviewRefusal.WROTE_WORKFLOW);
        add(reasons, state.isEmpty(), ReviewRefusal.NO_STATE);
        add(reasons, state.isPresent() && licence.isEmpty(), ReviewRefusal.NO_LICENCE);
        add(reasons, !historyReviewed, ReviewRefusal.HISTORY_NOT_REVIEWED);
        add(reasons, !complete, ReviewRefusal.FACTS_MISSING);
        add(reasons, !hasPdmp(), ReviewRefusal.NO_PDMP);
        add(reasons, findingsOpen, ReviewRefusal.FINDINGS_OPEN);
        return List.copyOf(reasons);
    }

    public boolean hasPdmp() {
        return pdmpOn.filter(day -> !day.isBefore(oldestPdmp)).isPresent();
    }

    private static void add(List<ReviewRefusal> reasons, boolean holds, ReviewRefusal reason) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
