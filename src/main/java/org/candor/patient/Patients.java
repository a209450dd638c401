package org.candor.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.shared.Refusal;

/** All patients of the practice. */
@ApplicationScoped
public class Patients {
    @PersistenceContext
    private EntityManager entities;

    public void add(Patient patient) {
        entities.persist(patient);
    }

    public Optional<Patient> find(UUID id) {
        return Optional.ofNullable(entities.find(Patient.class, id));
    }

    /** @throws Refusal {@code NOT_FOUND} */
    public Patient get(UUID id) {
        return find(id).orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "patient " + id));
    }

    /** The patient whom this account belongs to. */
    public Optional<Patient> ownedBy(UUID account) {
        return entities.createQuery("select p from Patient p where p.accountId = :account", Patient.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** Several at once, for lists; an id that is nobody's is left out. */
    public List<Patient> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select p from Patient p where p.id in :ids", Patient.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
