package org.candor.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.Account.State;
import org.candor.shared.OncePerTransaction;
import org.candor.shared.Refusal;

/** All accounts of the practice. An account comes with its roles in one statement. */
@ApplicationScoped
public class Accounts {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OncePerTransaction once;

    public void add(Account account) {
        entities.persist(account);
        once.forget(Accounts.class);
    }

    public Optional<Account> find(UUID id) {
        return once.read(Accounts.class, id, () -> one("a.id = :given", id));
    }

    /** @throws Refusal {@code NOT_FOUND} */
    public Account get(UUID id) {
        return find(id).orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "account " + id));
    }

    public Optional<Account> of(EmailAddress email) {
        return one("a.email = :given", email.value());
    }

    private Optional<Account> one(String condition, Object given) {
        return entities.createQuery(
                        "select distinct a from Account a left join fetch a.roles where " + condition, Account.class)
                .setParameter("given", given)
                .getResultStream()
                .findFirst();
    }

    /** People who work here, by name; patients are not among them. */
    public List<Account> staff() {
        return entities.createQuery(
                        "select distinct a from Account a left join fetch a.roles join a.roles r where r <> :patient"
                                + " order by a.fullName",
                        Account.class)
                .setParameter("patient", Role.PATIENT)
                .getResultList();
    }

    /** Active people with a role, by name. */
    public List<Account> holding(Role role) {
        return entities.createQuery(
                        "select distinct a from Account a left join fetch a.roles join a.roles r"
                                + " where r = :role and a.state = :active order by a.fullName",
                        Account.class)
                .setParameter("role", role)
                .setParameter("active", State.ACTIVE)
                .getResultList();
    }

    /** Locked until the transaction ends, so that two admins cannot remove each other at the same moment. */
    List<Account> practiceAdminsLocked() {
        var ids = holding(Role.PRACTICE_ADMIN).stream().map(Account::id).toList();
        return ids.stream()
                .map(id -> entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(account ->
                        account.state() == State.ACTIVE && account.roles().contains(Role.PRACTICE_ADMIN))
                .toList();
    }

    boolean isEmpty() {
        return entities.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                == 0;
    }
}
