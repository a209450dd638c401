package org.candor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.candor.audit.chain.Checkpoint;

/** Signs the chain's end now and then, so that a changed or cut trail is known by what was signed before. */
@ApplicationScoped
public class Checkpoints {
    private static final long EVERY_ROWS = 1_000;
    private static final Duration EVERY = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AuditChain chain;

    @Inject
    private AuditSigner signer;

    @Inject
    private Clock clock;

    /** Signs when enough was sealed, or enough time went by, since the last signature. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Checkpoint> signIfDue() {
        return sign(true);
    }

    /** Signs the end as it is, unless that is signed with today's key already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Checkpoint> signEnd() {
        return sign(false);
    }

    private Optional<Checkpoint> sign(boolean onlyIfDue) {
        var key = signer.key();
        var last = newest().filter(checkpoint -> checkpoint.isOf(key.publicKey()));
        var end = chain.last().filter(seal -> last.map(AuditCheckpoint::seq).orElse(0L) < seal.seq());
        if (end.isEmpty() || (onlyIfDue && last.isPresent() && !isDue(last.get(), end.get()))) {
            return Optional.empty();
        }
        entities.find(Sealing.class, Sealing.ONLY, LockModeType.PESSIMISTIC_WRITE);
        var seq = end.get().seq();
        if (newest().filter(other -> other.isOf(key.publicKey()) && other.seq() >= seq)
                .isPresent()) {
            return Optional.empty(); // another node was first
        }
        var checkpoint = new AuditCheckpoint(key, end.get(), clock.instant());
        entities.persist(checkpoint);
        return Optional.of(checkpoint.signed());
    }

    private boolean isDue(AuditCheckpoint last, AuditSeal end) {
        return end.seq() - last.seq() >= EVERY_ROWS
                || !last.signedAt().plus(EVERY).isAfter(clock.instant());
    }

    private Optional<AuditCheckpoint> newest() {
        return entities.createQuery(
                        "select c from AuditCheckpoint c order by c.seq desc, c.signedAt desc", AuditCheckpoint.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those of the given rows, in order, and always the newest of all. */
    List<Checkpoint> between(long first, long last) {
        return entities.createQuery(
                        "select c from AuditCheckpoint c where c.seq between :first and :last"
                                + " or c.seq = (select max(m.seq) from AuditCheckpoint m) order by c.seq, c.signedAt",
                        AuditCheckpoint.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .map(AuditCheckpoint::signed)
                .toList();
    }
}
