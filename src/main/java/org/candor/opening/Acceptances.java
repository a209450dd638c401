package org.candor.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What medical directors signed, the newest first. */
@ApplicationScoped
public class Acceptances {
    @PersistenceContext
    private EntityManager entities;

    /** Found once, always true: signatures are never taken away. */
    private final Set<AcceptedVersion> found = ConcurrentHashMap.newKeySet();

    void add(Acceptance acceptance) {
        entities.persist(acceptance);
    }

    List<Acceptance> all() {
        return entities.createQuery(
                        "select distinct a from Acceptance a left join fetch a.versions order by a.acceptedAt desc",
                        Acceptance.class)
                .getResultList();
    }

    boolean knows(AcceptedVersion version) {
        if (!found.contains(version) && isSigned(version)) {
            found.add(version);
        }
        return found.contains(version);
    }

    private boolean isSigned(AcceptedVersion version) {
        return entities.createQuery(
                                "select count(a) from Acceptance a join a.versions v where v.name = :name and v.sha256 = :sha",
                                Long.class)
                        .setParameter("name", version.getName())
                        .setParameter("sha", version.getSha256())
                        .getSingleResult()
                > 0;
    }

    /** Those of the list that nobody accepted in these exact bytes. */
    List<Acceptable> missing(List<Acceptable> content) {
        var signed = all();
        return content.stream()
                .filter(item -> signed.stream().noneMatch(acceptance -> acceptance.covers(item)))
                .toList();
    }
}
