package org.candor.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.shared.Refusal;

/** What nurses and clinicians recorded about all requests. */
@ApplicationScoped
public class Reviews {
    @PersistenceContext
    private EntityManager entities;

    void add(Object record) {
        entities.persist(record);
    }

    /** The newest first. */
    public List<HistoryReview> historyOf(UUID request) {
        return of(HistoryReview.class, request, "reviewedAt");
    }

    /** Whether a nurse finished reading after the answers were sent last. */
    boolean isHistoryReviewedSince(UUID request, Instant sent) {
        return historyOf(request).stream()
                .filter(review -> review.getOutcome() == HistoryReview.Outcome.COMPLETE)
                .anyMatch(review -> !review.getReviewedAt().isBefore(sent));
    }

    /** The newest first. */
    public List<InformationRequest> askedOf(UUID request) {
        return of(InformationRequest.class, request, "askedAt");
    }

    /** The one that waits for the patient's answers. */
    public Optional<InformationRequest> openFor(UUID request) {
        return askedOf(request).stream().filter(InformationRequest::isOpen).findFirst();
    }

    /** @throws Refusal {@code NOT_FOUND} when there is none or it is another patient's */
    InformationRequest ownedBy(UUID patient, UUID id) {
        return entities.createQuery(
                        "select i from InformationRequest i where i.id = :id and i.patientId = :patient",
                        InformationRequest.class)
                .setParameter("id", id)
                .setParameter("patient", patient)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "information request " + id));
    }

    /** The newest first. */
    public List<StopConfirmation> stopsOf(UUID request) {
        return of(StopConfirmation.class, request, "confirmedAt");
    }

    /** The newest first. */
    public List<CrisisAnswer> crisesOf(UUID request) {
        return of(CrisisAnswer.class, request, "answeredAt");
    }

    private <T> List<T> of(Class<T> type, UUID request, String newest) {
        return entities.createQuery(
                        "select r from " + type.getSimpleName() + " r where r.requestId = :request order by r." + newest
                                + " desc",
                        type)
                .setParameter("request", request)
                .getResultList();
    }
}
