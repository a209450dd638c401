package org.candor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.audit.chain.ChainRow;
import org.jspecify.annotations.Nullable;

/** Gives committed rows their place in the chain, a batch at a time, whichever node gets to it first (ADR-0017). */
@ApplicationScoped
public class AuditChain {
    static final int BATCH = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Whether a row from {@code since} on waits for its place; takes no lock. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean hasWork(Instant since) {
        return !unsealed(since, 1).isEmpty();
    }

    /**
     * Seals the oldest rows that have no place yet.
     *
     * @param since rows before that are not looked for; {@link Instant#EPOCH} for all
     * @return how many; {@link #BATCH} when there may be more
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int sealSome(Instant since) {
        entities.find(Sealing.class, Sealing.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var events = unsealed(since, BATCH);
        var owners = owners(events);
        var end = last();
        var prev = end.map(AuditSeal::hash).orElse(ChainRow.START);
        var seq = end.map(AuditSeal::seq).orElse(0L);
        for (var event : events) {
            var seal = AuditSeal.after(prev, ++seq, event, whose(event, owners), clock.instant());
            entities.persist(seal);
            prev = seal.hash();
        }
        return events.size();
    }

    /** The chain's end. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<AuditSeal> last() {
        return entities.createQuery("select s from AuditSeal s order by s.seq desc", AuditSeal.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private List<AuditEvent> unsealed(Instant since, int most) {
        return entities.createQuery(
                        "select e from AuditEvent e where e.at >= :since"
                                + " and not exists (select s.seq from AuditSeal s where s.event = e.id)"
                                + " order by e.at, e.id",
                        AuditEvent.class)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList();
    }

    /** Whose the object is, as the records say; of acts without one, the patient who did it. */
    private static @Nullable UUID whose(AuditEvent event, Map<UUID, UUID> owners) {
        var owner = event.object() == null ? null : owners.get(event.object());
        return owner == null && event.purpose() == Purpose.OWN_RECORD && event.account() != null
                ? owners.get(event.account())
                : owner;
    }

    private Map<UUID, UUID> owners(List<AuditEvent> events) {
        Set<UUID> named = new HashSet<>();
        for (var event : events) {
            add(event.object(), named);
            add(event.account(), named);
        }
        Map<UUID, UUID> owners = new HashMap<>();
        if (!named.isEmpty()) {
            entities.createQuery("select o from RecordOwner o where o.id in :named", RecordOwner.class)
                    .setParameter("named", named)
                    .getResultList()
                    .forEach(owner -> owners.put(owner.id(), owner.patient()));
        }
        return owners;
    }

    private static void add(@Nullable UUID id, Set<UUID> named) {
        if (id != null) {
            named.add(id);
        }
    }
}
