package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All duties, those in the past too. */
@ApplicationScoped
public class OnCallRota {
    @PersistenceContext
    private EntityManager entities;

    void add(OnCallDuty duty) {
        entities.persist(duty);
    }

    Optional<OnCallDuty> find(UUID id) {
        return Optional.ofNullable(entities.find(OnCallDuty.class, id));
    }

    List<OnCallDuty> all() {
        return entities.createQuery(
                        "select d from OnCallDuty d order by d.dates.firstDay desc, d.turn, d.id", OnCallDuty.class)
                .getResultList();
    }

    /** Who is on call on that day of the practice's zone, in the order in which they are called. */
    public List<OnCallDuty> on(LocalDate day) {
        return entities.createQuery(
                        "select d from OnCallDuty d where d.dates.firstDay <= :day"
                                + " and (d.dates.lastDay is null or d.dates.lastDay >= :day) order by d.turn, d.id",
                        OnCallDuty.class)
                .setParameter("day", day)
                .getResultList();
    }
}
