package org.candor.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All decisions, and which approvals hold now. */
@ApplicationScoped
public class Approvals {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<ApprovalEnded> ended;

    /** Keeps a decision; an approval lives from now on, and any earlier one of the request ends. */
    void add(ClinicianDecision decision) {
        livingOfRequest(decision.getRequestId())
                .forEach(earlier -> end(earlier, ClinicianDecision.End.SUPERSEDED, decision.getDecidedAt()));
        entities.persist(decision);
        var validUntil = decision.getValidUntil();
        if (validUntil != null) {
            entities.flush(); // the living row refers to the decision
            entities.persist(
                    new LivingApproval(decision.getId(), decision.getPatientId(), decision.getRequestId(), validUntil));
        }
    }

    /** Takes booking away first, then marks the decision: the database holds both together. */
    void end(ClinicianDecision approval, ClinicianDecision.End why, Instant now) {
        ended.fire(new ApprovalEnded(approval.getId(), approval.getRequestId()));
        entities.flush();
        entities.createQuery("delete from LivingApproval l where l.approvalId = :id")
                .setParameter("id", approval.getId())
                .executeUpdate();
        approval.end(why, now);
    }

    /** The newest first. */
    public List<ClinicianDecision> of(UUID request) {
        return entities.createQuery(
                        "select d from ClinicianDecision d where d.requestId = :request order by d.decidedAt desc",
                        ClinicianDecision.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** Approvals of a request that are not ended, also those past their date. */
    List<ClinicianDecision> livingOfRequest(UUID request) {
        return of(request).stream()
                .filter(decision -> decision.getState() == ClinicianDecision.State.LIVING)
                .toList();
    }
}
