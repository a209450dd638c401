package org.candor.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** How all first contacts were answered. */
@ApplicationScoped
public class CallBacks {
    @PersistenceContext
    private EntityManager entities;

    public void add(CallBack callBack) {
        entities.persist(callBack);
    }

    public Optional<CallBack> of(UUID request) {
        return Optional.ofNullable(entities.find(CallBack.class, request));
    }
}
