package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * The counters behind {@link SignInThrottle}. Each act is one statement in a transaction of its own, so that the database
 * counts, not a node: parallel guesses on two nodes share one limit.
 */
@ApplicationScoped
class SignInAttempts {
    @PersistenceContext
    private EntityManager entities;

    /** @return whether the window was open and had room for one more try */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean countInWindow(String key, Instant windowStart, int limit) {
        return entities.createQuery("update SignInAttempt a set a.tries = a.tries + 1"
                                + " where a.key = :key and a.windowStartedAt > :start and a.tries < :limit")
                        .setParameter("key", key)
                        .setParameter("start", windowStart)
                        .setParameter("limit", limit)
                        .executeUpdate()
                == 1;
    }

    /** @return whether an older window was over and a new one has begun */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean beginNextWindow(String key, Instant windowStart, Instant now) {
        return entities.createQuery("update SignInAttempt a set a.tries = 1, a.windowStartedAt = :now"
                                + " where a.key = :key and a.windowStartedAt <= :start")
                        .setParameter("key", key)
                        .setParameter("start", windowStart)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean isKnown(String key) {
        return entities.find(SignInAttempt.class, key) != null;
    }

    /** @throws jakarta.persistence.PersistenceException when somebody else began it at the same moment */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void beginFirstWindow(String key, Instant now) {
        entities.persist(new SignInAttempt(key, now));
        entities.flush();
    }

    /** Whoever else counts this key waits until the running transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(String key) {
        entities.find(SignInAttempt.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forget(String key) {
        entities.createQuery("update SignInAttempt a set a.tries = 0 where a.key = :key")
                .setParameter("key", key)
                .executeUpdate();
    }
}
