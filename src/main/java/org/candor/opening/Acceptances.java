package org.candor.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What medical directors signed, the newest first. */
@ApplicationScoped
public class Acceptances {
    @PersistenceContext
    private EntityManager entities;

    void add(Acceptance acceptance) {
        entities.persist(acceptance);
    }

    List<Acceptance> all() {
        return entities.createQuery(
                        "select distinct a from Acceptance a left join fetch a.versions order by a.acceptedAt desc",
                        Acceptance.class)
                .getResultList();
    }

    /** Those of the list that nobody accepted in these exact bytes. */
    List<Acceptable> missing(List<Acceptable> content) {
        var signed = all();
        return content.stream()
                .filter(item -> signed.stream().noneMatch(acceptance -> acceptance.covers(item)))
                .toList();
    }
}
