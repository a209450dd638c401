package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.shared.Refusal;

/** The findings of all requests. */
@ApplicationScoped
public class Findings {
    @PersistenceContext
    private EntityManager entities;

    void add(Finding finding) {
        entities.persist(finding);
    }

    /** @throws Refusal {@code NOT_FOUND} */
    Finding get(UUID id) {
        var finding = entities.find(Finding.class, id);
        if (finding == null) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "finding " + id);
        }
        return finding;
    }

    /**
     * The same, held until this transaction ends: what two people do about it at once comes one after the other.
     *
     * @throws Refusal {@code NOT_FOUND}
     */
    Finding held(UUID id) {
        var finding = entities.find(Finding.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (finding == null) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "finding " + id);
        }
        return finding;
    }

    /** All findings of a request, the worst first, closed and cleared ones last. */
    public List<Finding> of(UUID request) {
        return entities.createQuery("select f from Finding f where f.requestId = :request", Finding.class)
                .setParameter("request", request)
                .getResultStream()
                .sorted(Screening.WORST_FIRST)
                .toList();
    }

    /** Whether a STOP or REVIEW finding stands open: then nobody is approved or booked (INV-06). */
    public boolean anyBlocking(UUID request) {
        return !entities.createQuery(
                        "select f.id from Finding f where f.requestId = :request and f.state = :open and f.outcome <> :info",
                        UUID.class)
                .setParameter("request", request)
                .setParameter("open", Finding.State.OPEN)
                .setParameter("info", Finding.Outcome.INFO)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
