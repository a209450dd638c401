package org.candor.review.process;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.candor.intake.IntakeRequest;
import org.candor.workflow.Subjects;

/** Tells the task list whom its requests are about. */
@ApplicationScoped
public class RequestSubjects implements Subjects {
    @PersistenceContext
    private EntityManager entities;

    @Override
    public Map<UUID, Subject> of(Collection<UUID> ids) {
        var known = new HashMap<UUID, Subject>();
        if (!ids.isEmpty()) {
            entities.createQuery("select r from IntakeRequest r where r.id in :ids", IntakeRequest.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(request -> known.put(
                            request.getId(), new Subject(request.getId(), request.number(), request.number())));
        }
        return known;
    }
}
