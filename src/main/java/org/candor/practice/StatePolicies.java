package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** The decisions of the practice about states. */
@ApplicationScoped
public class StatePolicies {
    @PersistenceContext
    private EntityManager entities;

    public void add(StatePolicy policy) {
        entities.persist(policy);
    }

    public List<StatePolicy> all() {
        return entities.createQuery("select p from StatePolicy p", StatePolicy.class)
                .getResultList();
    }

    /** The decisions with the review dates of federal law. */
    public StatePolicyTable table() {
        return new StatePolicyTable(all(), PracticeDefaults.shipped().reviewDates());
    }

    public boolean allows(String state, LocalDate day) {
        return table().allows(state, day);
    }
}
