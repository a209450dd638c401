package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How long ambulances take, ended rows too. */
@ApplicationScoped
public class AmbulanceTimes {
    @PersistenceContext
    private EntityManager entities;

    void add(AmbulanceTime time) {
        entities.persist(time);
    }

    Optional<AmbulanceTime> find(UUID id) {
        return Optional.ofNullable(entities.find(AmbulanceTime.class, id));
    }

    public List<AmbulanceTime> all() {
        return entities.createQuery(
                        "select t from AmbulanceTime t order by t.zip, t.dates.firstDay", AmbulanceTime.class)
                .getResultList();
    }
}
