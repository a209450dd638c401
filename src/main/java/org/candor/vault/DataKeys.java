package org.candor.vault;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.candor.config.CandorDataSource;

/**
 * One data key for each patient and each request, made with the first thing that is sealed for them. Known keys are
 * remembered for five minutes, at most {@link #MOST} of them: an act asks the database at most once for each owner.
 *
 * <p>A key that was made in the running transaction is remembered by others only when it commits: after a rollback
 * nothing may be sealed with a key that no table holds.
 */
@ApplicationScoped
public class DataKeys {
    static final Duration OLDEST = Duration.ofMinutes(5);
    private static final int MOST = 20_000;

    private record Aged(SealingKey key, Instant readAt) {}

    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private MasterKeyFile masterKeys;

    @Inject
    private Clock clock;

    private final Map<UUID, Aged> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Aged> eldest) {
            return size() > MOST;
        }
    };

    SealingKey ofOrNew(UUID owner) {
        return find(owner).orElseGet(() -> make(owner));
    }

    /** The practice's own key, once for all nodes, whichever starts first. */
    void makePractice() {
        try {
            ofOrNew(Vault.PRACTICE);
        } catch (IllegalStateException anotherNodeWasFirst) {
            if (find(Vault.PRACTICE).isEmpty()) {
                throw anotherNodeWasFirst;
            }
        }
    }

    Optional<SealingKey> find(UUID owner) {
        load(List.of(owner));
        return remembered(owner);
    }

    /** Reads what is not remembered in one select. */
    void load(Collection<UUID> owners) {
        var missing = owners.stream()
                .distinct()
                .filter(owner -> remembered(owner).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            new DataKeyTable(database).of(missing).forEach((owner, wrapped) -> unwrapped(owner, wrapped)
                    .ifPresent(key -> remember(owner, key)));
        }
    }

    private Optional<SealingKey> unwrapped(UUID owner, WrappedKey wrapped) {
        try {
            return Optional.of(new SealingKey(masterKeys.keys().unwrap(owner, wrapped)));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    SealingKey make(UUID owner) {
        var bytes = SealingKey.fresh();
        var keys = masterKeys.keys();
        new DataKeyTable(database).add(owner, new WrappedKey(keys.current(), keys.wrap(owner, bytes)));
        var key = new SealingKey(bytes);
        if (transaction.getTransactionKey() == null) {
            remember(owner, key);
        } else {
            made().put(owner, key);
        }
        return key;
    }

    private Optional<SealingKey> remembered(UUID owner) {
        if (transaction.getTransactionKey() != null
                && transaction.getResource(DataKeys.class) instanceof Map<?, ?> made
                && made.get(owner) instanceof SealingKey key) {
            return Optional.of(key);
        }
        synchronized (known) {
            return Optional.ofNullable(known.get(owner))
                    .filter(aged -> aged.readAt().plus(OLDEST).isAfter(clock.instant()))
                    .map(Aged::key);
        }
    }

    private void remember(UUID owner, SealingKey key) {
        synchronized (known) {
            known.remove(owner);
            known.put(owner, new Aged(key, clock.instant()));
        }
    }

    /** The keys made in the running transaction. */
    @SuppressWarnings("unchecked") // put there by this class only
    private Map<UUID, SealingKey> made() {
        var made = (Map<UUID, SealingKey>) transaction.getResource(DataKeys.class);
        if (made == null) {
            made = new HashMap<>();
            transaction.putResource(DataKeys.class, made);
            transaction.registerInterposedSynchronization(new WhenCommitted(made));
        }
        return made;
    }

    private final class WhenCommitted implements Synchronization {
        private final Map<UUID, SealingKey> made;

        WhenCommitted(Map<UUID, SealingKey> made) {
            this.made = made;
        }

        @Override
        public void beforeCompletion() {
            // nothing: the rows are written already
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                made.forEach(DataKeys.this::remember);
            }
        }
    }
}
