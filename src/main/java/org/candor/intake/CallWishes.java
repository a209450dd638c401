package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The sections that patients would rather be asked by phone. */
@ApplicationScoped
public class CallWishes {
    @PersistenceContext
    private EntityManager entities;

    /** The longest waiting first. */
    List<CallWish> of(Collection<UUID> requests) {
        return entities.createQuery(
                        "select w from CallWish w where w.request in :requests order by w.wishedAt", CallWish.class)
                .setParameter("requests", requests)
                .getResultList();
    }

    /** Wishing twice is wishing once. */
    void add(UUID request, String section, Instant now) {
        if (of(List.of(request)).stream().noneMatch(wish -> wish.section().equals(section))) {
            entities.persist(new CallWish(request, section, now));
        }
    }

    void remove(UUID request, String section) {
        entities.createQuery("delete from CallWish w where w.request = :request and w.section = :section")
                .setParameter("request", request)
                .setParameter("section", section)
                .executeUpdate();
    }
}
