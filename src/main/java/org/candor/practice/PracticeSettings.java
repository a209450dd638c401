package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The numbers of the practice: shipped rows first, its own behind them. */
@ApplicationScoped
public class PracticeSettings {
    @PersistenceContext
    private EntityManager entities;

    public void add(PracticeSetting setting) {
        entities.persist(setting);
    }

    /** All rows that the practice itself added, oldest decision first. */
    public List<PracticeSetting> own() {
        return entities.createQuery("select s from PracticeSetting s order by s.decidedAt", PracticeSetting.class)
                .getResultList();
    }

    public Settings all() {
        var rows = own().stream()
                .map(row -> new Settings.Row(row.getName(), row.getValue(), row.getFirstDay(), row.getSource()))
                .toList();
        return PracticeDefaults.shipped().settings().with(rows);
    }
}
