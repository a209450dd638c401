package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** All wishes for a new password that nobody has looked at. */
@ApplicationScoped
class ResetWishes {
    @PersistenceContext
    private EntityManager entities;

    void add(ResetWish wish) {
        entities.persist(wish);
    }

    List<ResetWish> waiting() {
        return entities.createQuery("select w from ResetWish w order by w.askedAt", ResetWish.class)
                .getResultList();
    }

    /** @return whether it was there: of two nodes one takes it */
    boolean take(ResetWish wish) {
        return entities.createQuery("delete from ResetWish w where w.id = :id")
                        .setParameter("id", wish.id())
                        .executeUpdate()
                == 1;
    }
}
