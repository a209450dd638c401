package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.candor.shared.OncePerTransaction;

/** The decisions of the practice about states. */
@ApplicationScoped
public class StatePolicies {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OncePerTransaction once;

    public void add(StatePolicy policy) {
        entities.persist(policy);
        once.forget(StatePolicies.class);
    }

    public List<StatePolicy> all() {
        return once.read(
                StatePolicies.class, "all", () -> entities.createQuery("select p from StatePolicy p", StatePolicy.class)
                        .getResultList());
    }

    /** The decisions with the review dates of federal law. */
    public StatePolicyTable table() {
        return new StatePolicyTable(all(), PracticeDefaults.shipped().reviewDates());
    }

    public boolean allows(String state, LocalDate day) {
        return table().allows(state, day);
    }
}
