package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candor.shared.OncePerTransaction;

/** What staff recorded about all requests. */
@ApplicationScoped
public class RecordedFacts {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OncePerTransaction once;

    void add(RecordedFact fact) {
        entities.persist(fact);
        once.forget(RecordedFacts.class);
    }

    /** The newest of each name. */
    public Map<String, RecordedFact> newestOf(UUID request) {
        var newest = new LinkedHashMap<String, RecordedFact>();
        of(request).forEach(fact -> newest.put(fact.getName(), fact));
        return newest;
    }

    /** Everything that was recorded, oldest first. */
    public List<RecordedFact> of(UUID request) {
        return once.read(RecordedFacts.class, request, () -> entities.createQuery(
                        "select f from RecordedFact f where f.requestId = :request order by f.recordedAt",
                        RecordedFact.class)
                .setParameter("request", request)
                .getResultList());
    }

    /** The patient's facts with what staff recorded over them. */
    static Map<String, Object> over(Map<String, Object> intake, Map<String, RecordedFact> recorded, LocalDate today) {
        var facts = new HashMap<>(intake);
        recorded.forEach((name, fact) -> Recordable.of(name).ifPresent(what -> what.apply(fact, today, facts)));
        return facts;
    }
}
