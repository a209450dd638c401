package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Every crisis that was raised. */
@ApplicationScoped
public class Crises {

    @PersistenceContext
    private EntityManager entities;

    void add(Crisis crisis) {
        entities.persist(crisis);
    }

    /** The crises of a request, the newest first. */
    public List<Crisis> of(UUID request) {
        return since(request, Instant.EPOCH);
    }

    List<Crisis> since(UUID request, Instant from) {
        return entities.createQuery(
                        "select c from Crisis c where c.request = :request and c.raisedAt >= :from"
                                + " order by c.raisedAt desc",
                        Crisis.class)
                .setParameter("request", request)
                .setParameter("from", from)
                .getResultList();
    }
}
