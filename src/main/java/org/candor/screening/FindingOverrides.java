package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The overrides of all findings. */
@ApplicationScoped
public class FindingOverrides {
    @PersistenceContext
    private EntityManager entities;

    void add(FindingOverride override) {
        entities.persist(override);
    }

    Optional<FindingOverride> waitingFor(UUID finding) {
        return entities.createQuery(
                        "select o from FindingOverride o where o.waitsFor = :finding", FindingOverride.class)
                .setParameter("finding", finding)
                .getResultStream()
                .findFirst();
    }

    /** Those of a request, the newest first. */
    public List<FindingOverride> of(UUID request) {
        return entities.createQuery(
                        "select o from FindingOverride o where o.requestId = :request order by o.askedAt desc",
                        FindingOverride.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** Finding and request of all that wait, the longest first; nothing sealed is read. */
    List<Waiting> waiting() {
        return entities.createQuery(
                        "select new org.candor.screening.Waiting(o.findingId, o.requestId, r.number, o.authorName, o.askedAt)"
                                + " from FindingOverride o join IntakeRequest r on r.id = o.requestId"
                                + " where o.waitsFor is not null order by o.askedAt",
                        Waiting.class)
                .getResultList();
    }

    /** The finding may refer to it from now on. */
    void settle() {
        entities.flush();
    }
}
