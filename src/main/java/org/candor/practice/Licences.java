package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.shared.OncePerTransaction;

/** All licences the practice has recorded, ended ones too. */
@ApplicationScoped
public class Licences {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OncePerTransaction once;

    public void add(Licence licence) {
        entities.persist(licence);
        once.forget(Licences.class);
    }

    public Optional<Licence> find(UUID id) {
        return Optional.ofNullable(entities.find(Licence.class, id));
    }

    public List<Licence> all() {
        return entities.createQuery("select l from Licence l order by l.accountId, l.state, l.kind", Licence.class)
                .getResultList();
    }

    public List<Licence> of(UUID account) {
        return once.read(Licences.class, account, () -> ofAny(List.of(account)));
    }

    public List<Licence> ofAny(Collection<UUID> accounts) {
        return accounts.isEmpty()
                ? List.of()
                : entities.createQuery("select l from Licence l where l.accountId in :accounts", Licence.class)
                        .setParameter("accounts", accounts)
                        .getResultList();
    }

    /** The licence that lets this person act in that state on that day, if there is one. */
    public Optional<Licence> activeIn(UUID account, String state, LocalDate day, Set<LicenceKind> kinds) {
        return of(account).stream()
                .filter(licence -> licence.activeIn(state, day, kinds))
                .findFirst();
    }
}
