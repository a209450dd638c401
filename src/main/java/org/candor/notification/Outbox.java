package org.candor.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where features leave a mail. It joins the caller's transaction: a mail is kept if and only if the act is, and a key
 * is kept once.
 */
@ApplicationScoped
public class Outbox {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private DemoMode demo;

    /** What became of a mail: on its way, with the server, or not taken at the first try (it is tried again). */
    public enum State {
        WAITING,
        SENT,
        FAILED
    }

    /** Keeps the mail for sending. Its key names what this act just made, so that it cannot be there yet. */
    public void send(Message message) {
        entities.persist(new OutboxMail(message, clock.instant()));
    }

    /** For an act that may run twice: a key that is kept already changes nothing. */
    public void sendOnce(Message message) {
        if (!knows(message.key())) {
            send(message);
        }
    }

    /** In a demonstration every mail that is kept can be read. */
    public State stateOf(String key) {
        return entities.createQuery("select m from OutboxMail m where m.key = :key", OutboxMail.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(mail -> mail.sentAt().isPresent() || demo.isOn()
                        ? State.SENT
                        : mail.wasTried() ? State.FAILED : State.WAITING)
                .orElse(State.WAITING);
    }

    private boolean knows(String key) {
        return !entities.createQuery("select m.id from OutboxMail m where m.key = :key", UUID.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    Optional<OutboxMail> find(UUID id) {
        return Optional.ofNullable(entities.find(OutboxMail.class, id));
    }

    List<OutboxMail> newest(int limit) {
        return entities.createQuery("select m from OutboxMail m order by m.createdAt desc, m.id", OutboxMail.class)
                .setMaxResults(limit)
                .getResultList();
    }

    List<UUID> due(Instant now, int limit) {
        return entities.createQuery(
                        "select m.id from OutboxMail m where m.sentAt is null and m.dueAt <= :now order by m.dueAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Takes a due mail for this node until {@code until}; false when another node was quicker. */
    boolean take(UUID id, Instant now, Instant until) {
        return entities.createQuery("update OutboxMail m set m.dueAt = :until"
                                + " where m.id = :id and m.sentAt is null and m.dueAt <= :now")
                        .setParameter("until", until)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
