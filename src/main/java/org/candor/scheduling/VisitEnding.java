package org.candor.scheduling;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.candor.access.Caller;
import org.candor.consent.ConsentRevoked;
import org.candor.intake.RequestClosed;
import org.candor.intake.RequestWithdrawn;
import org.candor.patient.Patients;
import org.candor.review.ApprovalEnded;

/**
 * Ends visits and frees their time: one that is cancelled, and at once every one whose consent or approval ends or whose
 * request is withdrawn, in that act's own transaction (INV-20).
 */
@ApplicationScoped
public class VisitEnding {
    private static final int FIRST = 1000;

    @Inject
    private Appointments appointments;

    @Inject
    private LivingRows rows;

    @Inject
    private Patients patients;

    @Inject
    private VisitLetters letters;

    @Inject
    private Event<VisitCancelled> cancelled;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    void end(Appointment visit, EndedAppointment.Outcome outcome) {
        var now = clock.instant();
        if (visit.isOver(now)) {
            appointments.end(visit, EndedAppointment.Outcome.OVER, now, null);
            return;
        }
        appointments.end(visit, outcome, now, caller.account().orElse(null));
        letters.cancelled(visit, patients.get(visit.getPatientId()));
        cancelled.fire(
                new VisitCancelled(visit.getId(), visit.getRequestId(), visit.isInfusion() && bookAgain(outcome)));
    }

    /** The lock comes first: a booking under way is waited for and then ended too. */
    void consentRevoked(@Observes ConsentRevoked revoked) {
        freeConsent(revoked.consent());
    }

    void freeConsent(UUID consent) {
        rows.lockConsent(consent);
        endAll(appointments.onConsent(consent), EndedAppointment.Outcome.CONSENT_ENDED);
    }

    void approvalEnded(@Observes ApprovalEnded ended) {
        rows.lockApproval(ended.approval());
        endAll(appointments.onApproval(ended.approval()), EndedAppointment.Outcome.APPROVAL_ENDED);
    }

    /** Before the approval ends for the same reason, so that the history names the withdrawal. */
    void requestWithdrawn(@Observes @Priority(FIRST) RequestWithdrawn withdrawn) {
        endAll(appointments.ofRequest(withdrawn.request()), EndedAppointment.Outcome.REQUEST_CLOSED);
    }

    void requestClosed(@Observes RequestClosed closed) {
        endAll(appointments.ofRequest(closed.request()), EndedAppointment.Outcome.REQUEST_CLOSED);
    }

    private void endAll(List<Appointment> visits, EndedAppointment.Outcome outcome) {
        visits.forEach(visit -> end(visit, outcome));
    }

    private static boolean bookAgain(EndedAppointment.Outcome outcome) {
        return outcome == EndedAppointment.Outcome.CANCELLED_BY_PATIENT
                || outcome == EndedAppointment.Outcome.CANCELLED_BY_PRACTICE
                || outcome == EndedAppointment.Outcome.RECHECK_FAILED;
    }
}
