package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.candor.shared.OncePerTransaction;

/** Since when the portal has been open for patients, or is not. */
@ApplicationScoped
public class Openings {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OncePerTransaction once;

    /** As the database says now; pages ask {@link PracticeNow}, which costs nothing. */
    public boolean isOpen() {
        return newest().isOpened();
    }

    public Opening newest() {
        return once.read(Openings.class, "newest", () -> newestFirst(1).get(0));
    }

    /** Every decision, the newest first. */
    public List<Opening> history() {
        return newestFirst(Integer.MAX_VALUE).stream()
                .filter(Opening::isDecided)
                .toList();
    }

    /** Two who decide at the same moment do so one after the other. */
    public void oneAtATime() {
        entities.find(Opening.class, Opening.FIRST, LockModeType.PESSIMISTIC_WRITE);
        once.forget(Openings.class);
    }

    public void add(Opening opening) {
        entities.persist(opening);
        once.forget(Openings.class);
    }

    private List<Opening> newestFirst(int most) {
        return entities.createQuery("select o from Opening o order by o.number desc", Opening.class)
                .setMaxResults(most)
                .getResultList();
    }
}
