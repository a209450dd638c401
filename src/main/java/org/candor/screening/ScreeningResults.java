package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The results of all runs. */
@ApplicationScoped
public class ScreeningResults {
    @PersistenceContext
    private EntityManager entities;

    void add(ScreeningResult result) {
        entities.persist(result);
    }

    /** Of the last run. */
    public Optional<ScreeningResult> newest(UUID request) {
        return entities.createQuery(
                        "select r from ScreeningResult r where r.requestId = :request order by r.screenedAt desc",
                        ScreeningResult.class)
                .setParameter("request", request)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
