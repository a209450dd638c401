package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.candor.shared.OncePerTransaction;

/** The numbers of the practice: shipped rows first, its own behind them. */
@ApplicationScoped
public class PracticeSettings {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OncePerTransaction once;

    public void add(PracticeSetting setting) {
        entities.persist(setting);
        once.forget(PracticeSettings.class);
    }

    /** All rows that the practice itself added, oldest decision first. */
    public List<PracticeSetting> own() {
        return once.read(PracticeSettings.class, "own", () -> entities.createQuery(
                        "select s from PracticeSetting s order by s.decidedAt", PracticeSetting.class)
                .getResultList());
    }

    public Settings all() {
        var rows = own().stream()
                .map(row -> new Settings.Row(row.getName(), row.getValue(), row.getFirstDay(), row.getSource()))
                .toList();
        return PracticeDefaults.shipped().settings().with(rows);
    }
}
