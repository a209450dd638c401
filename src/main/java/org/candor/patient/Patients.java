package org.candor.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.shared.Refusal;
import org.candor.vault.Vault;

/** All patients of the practice. */
@ApplicationScoped
public class Patients {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Vault vault;

    public void add(Patient patient) {
        vault.begin(patient.getId());
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
        if (ids.isEmpty()) {
            return List.of();
        }
        vault.expect(ids);
        return entities.createQuery("select p from Patient p where p.id in :ids", Patient.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
