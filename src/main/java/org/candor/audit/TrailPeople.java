package org.candor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.EmailAddress;
import org.candor.shared.Refusal;

/** Who is meant by the identifiers in the trail, and the other way round. */
@ApplicationScoped
public class TrailPeople {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    /** @throws Refusal {@code NOBODY} */
    UUID account(String email) {
        return EmailAddress.of(email)
                .flatMap(accounts::of)
                .map(Account::id)
                .orElseThrow(() -> new Refusal(AuditRefusal.NOBODY, "no account"));
    }

    /** @throws Refusal {@code NOBODY}, {@code NO_PATIENT} */
    UUID patient(String email) {
        var owner = entities.find(RecordOwner.class, account(email));
        if (owner == null) {
            throw new Refusal(AuditRefusal.NO_PATIENT, "an account of staff");
        }
        return owner.patient();
    }

    Map<UUID, String> namesOf(Collection<UUID> given) {
        return given.isEmpty()
                ? Map.of()
                : names(
                        entities.createQuery(
                                "select a.id, a.fullName from Account a where a.id in :given", Object[].class),
                        given);
    }

    Map<UUID, String> namesOfPatients(Collection<UUID> given) {
        return given.isEmpty()
                ? Map.of()
                : names(
                        entities.createQuery(
                                "select o.patient, a.fullName from RecordOwner o, Account a"
                                        + " where a.id = o.id and o.patient in :given",
                                Object[].class),
                        given);
    }

    private static Map<UUID, String> names(TypedQuery<Object[]> query, Collection<UUID> given) {
        var names = new HashMap<UUID, String>();
        query.setParameter("given", given).getResultList().forEach(row -> names.put((UUID) row[0], (String) row[1]));
        return names;
    }
}
