package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.shared.Refusal;

/** The reasons that the medical director approved, ended ones too. */
@ApplicationScoped
public class ApprovedReasons {
    @PersistenceContext
    private EntityManager entities;

    void add(ApprovedReason reason) {
        entities.persist(reason);
    }

    /** @throws Refusal {@code NOT_FOUND} */
    ApprovedReason get(UUID id) {
        var reason = entities.find(ApprovedReason.class, id);
        if (reason == null) {
            throw new Refusal(AccessRefusal.NOT_FOUND, "reason " + id);
        }
        return reason;
    }

    /** By rule, in the order of approving. */
    public List<ApprovedReason> all() {
        return entities.createQuery(
                        "select r from ApprovedReason r order by r.ruleId, r.approvedAt", ApprovedReason.class)
                .getResultList();
    }
}
