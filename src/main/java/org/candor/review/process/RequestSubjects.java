package org.candor.review.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candor.workflow.Subjects;

/**
 * Tells the task list whom its items are about: requests of patients, requests of people who only left a name, and
 * consents in renewals and revocations. Three queries for a page of the list, however long it is.
 */
@ApplicationScoped
public class RequestSubjects implements Subjects {
    private static final String PATIENTS =
            "select r.id, r.number, p.givenName, p.familyName from IntakeRequest r, Patient p where r.patientId = p.id and r.id in :ids";
    private static final String OTHERS = "select r.id, r.number from IntakeRequest r where r.id in :ids";
    private static final String CONSENTS =
            "select c.id, c.requestId, p.givenName, p.familyName from Consent c, Patient p where c.patientId = p.id and c.id in :ids";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Map<UUID, Subject> of(Collection<UUID> ids) {
        var known = new HashMap<UUID, Subject>();
        if (ids.isEmpty()) {
            return known;
        }
        rows(OTHERS, ids).forEach(row -> known.put((UUID) row[0], new Subject((UUID) row[0], "", (String) row[1])));
        rows(PATIENTS, ids)
                .forEach(row ->
                        known.put((UUID) row[0], new Subject((UUID) row[0], row[2] + " " + row[3], (String) row[1])));
        if (!known.keySet().containsAll(ids)) {
            rows(CONSENTS, ids).forEach(row -> {
                known.put((UUID) row[0], new Subject((UUID) row[1], row[2] + " " + row[3], ""));
            });
        }
        return known;
    }

    private Collection<Object[]> rows(String query, Collection<UUID> ids) {
        return entities.createQuery(query, Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
