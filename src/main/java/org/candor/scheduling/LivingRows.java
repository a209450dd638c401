package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/**
 * Row locks on what an infusion stands on. Booking and revoking take the same lock: whoever comes second sees what the
 * first one did.
 */
@ApplicationScoped
class LivingRows {
    @PersistenceContext
    private EntityManager entities;

    /** Always in this order, so that two bookings never wait for each other. */
    void lockOf(UUID patient) {
        lock("select consent_id from living_consent where patient_id = ? order by consent_id for update", patient);
        lock("select approval_id from living_approval where patient_id = ? order by approval_id for update", patient);
    }

    void lockConsent(UUID consent) {
        lock("select consent_id from living_consent where consent_id = ? for update", consent);
    }

    void lockApproval(UUID approval) {
        lock("select approval_id from living_approval where approval_id = ? for update", approval);
    }

    private void lock(String sql, UUID id) {
        entities.createNativeQuery(sql).setParameter(1, id).getResultList();
    }
}
