package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.shared.OncePerTransaction;

/** The areas the practice visits. */
@ApplicationScoped
public class ServiceAreas {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OncePerTransaction once;

    public void add(ServiceArea area) {
        entities.persist(area);
        once.forget(ServiceAreas.class);
    }

    public Optional<ServiceArea> find(UUID id) {
        return Optional.ofNullable(entities.find(ServiceArea.class, id));
    }

    public List<ServiceArea> all() {
        return once.read(ServiceAreas.class, "all", () -> entities.createQuery(
                        "select a from ServiceArea a order by a.state, a.name", ServiceArea.class)
                .getResultList());
    }

    /** The area of a ZIP code on a day; empty when the practice does not come there. */
    public Optional<ServiceArea> of(String zip, LocalDate day) {
        return all().stream().filter(area -> area.covers(zip, day)).findFirst();
    }
}
