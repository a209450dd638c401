package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.OneTimeToken.Purpose;
import org.candor.shared.Refusal;

/** All links that were mailed and may still work. */
@ApplicationScoped
public class OneTimeTokens {
    @PersistenceContext
    private EntityManager entities;

    /** @return the secret to mail */
    public String add(OneTimeToken.Issued issued) {
        entities.persist(issued.token());
        return issued.secret();
    }

    /** Looks without using; the page shows its form or says that the link is spent. */
    public Optional<OneTimeToken> usable(String secret, Purpose purpose, Instant now) {
        return bySecret(secret, LockModeType.NONE).filter(token -> token.isUsable(purpose, now));
    }

    /**
     * Uses the link up, under a lock: of two clicks at the same moment one wins.
     *
     * @throws Refusal {@code LINK_NOT_VALID}
     */
    public OneTimeToken use(String secret, Purpose purpose, Instant now) {
        OneTimeToken token = bySecret(secret, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new Refusal(AccessRefusal.LINK_NOT_VALID, "unknown secret for " + purpose));
        token.use(purpose, now);
        return token;
    }

    /** A newer link takes the place of the older ones. */
    public void withdraw(UUID account, Purpose purpose, Instant now) {
        entities.createQuery(
                        "select t from OneTimeToken t where t.accountId = :account and t.purpose = :purpose and t.usedAt is null",
                        OneTimeToken.class)
                .setParameter("account", account)
                .setParameter("purpose", purpose)
                .getResultList()
                .forEach(token -> token.withdraw(now));
    }

    /** Older links without an account, of one purpose; the first admin's link is the only such kind. */
    void withdrawFirstAdminLinks(Instant now) {
        entities.createQuery(
                        "select t from OneTimeToken t where t.purpose = :purpose and t.usedAt is null",
                        OneTimeToken.class)
                .setParameter("purpose", Purpose.FIRST_ADMIN)
                .getResultList()
                .forEach(token -> token.withdraw(now));
    }

    private Optional<OneTimeToken> bySecret(String secret, LockModeType lock) {
        return entities.createQuery("select t from OneTimeToken t where t.secretHash = :hash", OneTimeToken.class)
                .setParameter("hash", OneTimeToken.hashOf(secret))
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }
}
