package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candor.vault.Vault;

/** Results and closings of a span of time. The rule is sealed in each, so they are counted here and not by the database. */
@ApplicationScoped
public class Months {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Vault vault;

    List<ScreeningResult> results(Instant from, Instant to) {
        vault.expect(entities.createQuery(
                        "select distinct r.requestId from ScreeningResult r"
                                + " where r.screenedAt >= :from and r.screenedAt < :to",
                        UUID.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
        return entities.createQuery(
                        "select r from ScreeningResult r where r.screenedAt >= :from and r.screenedAt < :to",
                        ScreeningResult.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** What people closed. */
    List<Finding> closings(Instant from, Instant to) {
        vault.expect(entities.createQuery(
                        "select distinct f.requestId from Finding f where f.closedAt >= :from and f.closedAt < :to",
                        UUID.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList());
        return entities.createQuery(
                        "select f from Finding f where f.closedAt >= :from and f.closedAt < :to and f.state = :closed",
                        Finding.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("closed", Finding.State.CLOSED)
                .getResultList();
    }
}
