package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an account may do right now, read from the database and at most five seconds old on every node.
 *
 * <p>A session holds only the account and its access version; when the version moved on, the session is over.
 */
@ApplicationScoped
public class CurrentAccess {
    static final Duration OLDEST = Duration.ofSeconds(4);

    /** One reading of an account. */
    public record Reading(String name, String email, Set<Role> roles, int accessVersion, String language) {}

    private record Aged(Optional<Reading> reading, Instant readAt) {}

    private final Map<UUID, Aged> readings = new ConcurrentHashMap<>();
    private Accounts accounts;
    private Clock clock;

    @Inject
    CurrentAccess(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected CurrentAccess() {} // CDI client proxy

    /** @return what the account may do, empty when it may not be signed in with this version any more */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<Reading> of(UUID account, int accessVersion) {
        Instant now = clock.instant();
        Aged aged = readings.get(account);
        if (aged == null || aged.readAt().plus(OLDEST).isBefore(now) || isBehind(aged, accessVersion)) {
            aged = new Aged(accounts.find(account).filter(Account::maySignIn).map(CurrentAccess::read), now);
            readings.put(account, aged);
            readings.values().removeIf(old -> old.readAt().plus(OLDEST).isBefore(now));
        }
        return aged.reading().filter(reading -> reading.accessVersion() == accessVersion);
    }

    /** A session newer than the reading, as after a change of password, asks for a fresh one. */
    private static boolean isBehind(Aged aged, int accessVersion) {
        return aged.reading().map(Reading::accessVersion).orElse(-1) < accessVersion;
    }

    private static Reading read(Account account) {
        return new Reading(
                account.fullName(), account.email(), account.roles(), account.accessVersion(), account.language());
    }
}
