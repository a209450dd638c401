package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What staff recorded about all requests. */
@ApplicationScoped
public class RecordedFacts {
    @PersistenceContext
    private EntityManager entities;

    void add(RecordedFact fact) {
        entities.persist(fact);
    }

    /** The newest of each name. */
    public Map<String, RecordedFact> newestOf(UUID request) {
        var newest = new LinkedHashMap<String, RecordedFact>();
        of(request).forEach(fact -> newest.put(fact.getName(), fact));
        return newest;
    }

    /** Everything that was recorded, oldest first. */
    public List<RecordedFact> of(UUID request) {
        return entities.createQuery(
                        "select f from RecordedFact f where f.requestId = :request order by f.recordedAt",
                        RecordedFact.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** The patient's facts with what staff recorded over them. */
    static Map<String, Object> over(Map<String, Object> intake, Map<String, RecordedFact> recorded, LocalDate today) {
        var facts = new HashMap<>(intake);
        recorded.forEach((name, fact) -> Recordable.of(name).ifPresent(what -> what.apply(fact, today, facts)));
        return facts;
    }
}
