package org.candor.review.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.candor.review.EditionAuthors;
import org.candor.workflow.Worklist;
import org.candor.workflow.WorklistItem;

/** Asks who published the edition that a request's tasks come from. */
@ApplicationScoped
public class AdminEditionAuthors implements EditionAuthors {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Worklist worklist;

    @Override
    public boolean wroteWorkflowOf(UUID request, UUID account) {
        var editions = worklist.itemsAbout(request).stream()
                .map(WorklistItem::definition)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return !editions.isEmpty()
                && !entities.createQuery(
                                "select e.id from WorkflowEdition e where e.definitionId in :editions and e.author = :account",
                                UUID.class)
                        .setParameter("editions", editions)
                        .setParameter("account", account)
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
    }
}
