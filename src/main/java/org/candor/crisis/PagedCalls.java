package org.candor.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** All calls to people on duty. */
@ApplicationScoped
public class PagedCalls {
    private static final int AT_ONCE = 100;

    @PersistenceContext
    private EntityManager entities;

    void add(PagedCall call) {
        entities.persist(call);
    }

    /** In the order in which they were made. */
    List<PagedCall> of(UUID item) {
        return entities.createQuery(
                        "select c from PagedCall c where c.itemId = :item order by c.calledAt, c.turn, c.channel",
                        PagedCall.class)
                .setParameter("item", item)
                .getResultList();
    }

    /** Those that may still arrive or get lost. */
    List<UUID> underWay() {
        return entities.createQuery("select c.id from PagedCall c where c.state in :states", UUID.class)
                .setParameter("states", List.of(PagedCall.State.WAITING, PagedCall.State.SENT))
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** For this node alone until the transaction ends. */
    PagedCall locked(UUID call) {
        return entities.find(PagedCall.class, call, LockModeType.PESSIMISTIC_WRITE);
    }
}
