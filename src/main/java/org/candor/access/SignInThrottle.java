package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.candor.shared.DatabaseFault;
import org.candor.shared.Refusal;

/**
 * Slows guessing: so many tries per account and per address line in a quarter of an hour, counted before the password is
 * looked at and the same for accounts that do not exist. Source: OWASP ASVS 5.0.0, 6.3.1.
 */
@ApplicationScoped
public class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int TRIES_PER_ACCOUNT = 10;
    static final int TRIES_PER_ADDRESS = 60;

    private SignInAttempts attempts;
    private Clock clock;

    @Inject
    SignInThrottle(SignInAttempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected SignInThrottle() {} // CDI client proxy

    /** @throws Refusal {@code TOO_MANY_TRIES} */
    public void admitAccount(String email) {
        admit(accountKey(email), TRIES_PER_ACCOUNT);
    }

    /** @throws Refusal {@code TOO_MANY_TRIES} */
    public void admitAddress(String address) {
        admit(lineKey(address), TRIES_PER_ADDRESS);
    }

    /**
     * The same, and the next form from this address line waits until the running transaction ends: of one form sent
     * twice at the same moment, the second sees what the first left.
     *
     * @throws Refusal {@code TOO_MANY_TRIES}
     */
    public void admitOneByOne(String address) {
        admitAddress(address);
        attempts.hold(lineKey(address));
    }

    /** The right password came: the account's count starts again. */
    public void forgive(String email) {
        attempts.forget(accountKey(email));
    }

    private void admit(String key, int limit) {
        if (!hasRoom(key, limit)) {
            throw new Refusal(AccessRefusal.TOO_MANY_TRIES, key, WINDOW.toMinutes());
        }
    }

    private boolean hasRoom(String key, int limit) {
        Instant now = clock.instant();
        Instant start = now.minus(WINDOW);
        if (attempts.countInWindow(key, start, limit) || attempts.beginNextWindow(key, start, now)) {
            return true;
        }
        if (attempts.isKnown(key)) {
            return false;
        }
        try {
            attempts.beginFirstWindow(key, now);
            return true;
        } catch (PersistenceException | TransactionalException anotherNodeWasFirst) {
            if (DatabaseFault.in(anotherNodeWasFirst).isPresent()) {
                throw anotherNodeWasFirst;
            }
            return attempts.countInWindow(key, start, limit);
        }
    }

    private static String lineKey(String address) {
        return "line " + address;
    }

    private static String accountKey(String email) {
        return "account " + OneTimeToken.hashOf(email);
    }
}
