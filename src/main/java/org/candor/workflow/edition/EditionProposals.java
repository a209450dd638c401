package org.candor.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.workflow.edition.EditionProposal.By;
import org.candor.workflow.edition.EditionProposal.State;
import org.jspecify.annotations.Nullable;

/** Where proposals are kept, and how they end: whoever comes second finds that the first was there. */
@ApplicationScoped
public class EditionProposals {
    private static final String OPEN_FIRST_ASKED_FIRST =
            "select p from EditionProposal p where p.openFor is not null order by p.proposedAt";

    @PersistenceContext
    private EntityManager entities;

    void add(EditionProposal proposal) {
        entities.persist(proposal);
        entities.flush();
    }

    Optional<EditionProposal> find(UUID id) {
        return Optional.ofNullable(entities.find(EditionProposal.class, id));
    }

    List<EditionProposal> open() {
        return entities.createQuery(OPEN_FIRST_ASKED_FIRST, EditionProposal.class)
                .getResultList();
    }

    Optional<EditionProposal> openFor(String processKey) {
        return open().stream()
                .filter(each -> each.getProcessKey().equals(processKey))
                .findFirst();
    }

    /** The newest of a workflow, open or over. */
    Optional<EditionProposal> last(String processKey) {
        return entities.createQuery(
                        "select p from EditionProposal p where p.processKey = :key order by p.proposedAt desc",
                        EditionProposal.class)
                .setParameter("key", processKey)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * Ends a proposal that is open, in one statement.
     *
     * @return false when it was over already: then nothing is written
     */
    boolean end(UUID id, State how, By by, @Nullable String reason) {
        return entities.createQuery("update EditionProposal p set p.state = :how, p.openFor = null, p.decidedBy = :by,"
                                + " p.decidedByName = :name, p.decidedAt = :at, p.reason = :reason"
                                + " where p.id = :id and p.state = :open")
                        .setParameter("how", how)
                        .setParameter("by", by.account())
                        .setParameter("name", by.name())
                        .setParameter("at", by.at())
                        .setParameter("reason", reason)
                        .setParameter("id", id)
                        .setParameter("open", State.OPEN)
                        .executeUpdate()
                == 1;
    }
}
