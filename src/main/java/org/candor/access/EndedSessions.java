package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which sessions were signed out of, kept in the database: another node may still hold its copy of such a session, and the
 * server does not tell it. Asked again after four seconds, like {@link CurrentAccess}. Source: OWASP ASVS 5.0.0, 7.4.1.
 */
@ApplicationScoped
public class EndedSessions {
    /** No session lives longer. */
    public static final Duration LONGEST_LIFE = Duration.ofHours(12);

    private record Aged(boolean over, Instant readAt) {}

    private final Map<UUID, Aged> readings = new ConcurrentHashMap<>();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Transactional
    public void end(UUID session) {
        Instant now = clock.instant();
        entities.createQuery("delete from EndedSession e where e.endedAt < :old")
                .setParameter("old", now.minus(LONGEST_LIFE))
                .executeUpdate();
        entities.persist(new EndedSession(session, now));
        readings.put(session, new Aged(true, now));
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public boolean isOver(UUID session) {
        Instant now = clock.instant();
        Aged aged = readings.get(session);
        if (aged == null || isOld(aged, now)) {
            aged = new Aged(entities.find(EndedSession.class, session) != null, now);
            readings.values().removeIf(other -> isOld(other, now));
            readings.put(session, aged);
        }
        return aged.over();
    }

    private static boolean isOld(Aged aged, Instant now) {
        return aged.readAt().plus(CurrentAccess.OLDEST).isBefore(now);
    }
}
