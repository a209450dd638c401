package org.candor.review.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.candor.review.EditionAuthors;

/** Asks who published the edition that a request's tasks come from. */
@ApplicationScoped
public class AdminEditionAuthors implements EditionAuthors {
    @PersistenceContext
    private EntityManager entities;

    @Override
    public boolean wroteWorkflowOf(UUID request, UUID account) {
        return !entities.createQuery(
                        "select e.id from WorkflowEdition e where e.author = :account and e.definitionId in"
                                + " (select i.definitionId from WorklistItem i where i.subject = :request)",
                        UUID.class)
                .setParameter("account", account)
                .setParameter("request", request)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
