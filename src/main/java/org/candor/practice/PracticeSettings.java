package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The settings whose value on that day is the practice's own and not the shipped example. */
    public Set<SettingName> decided(LocalDate day) {
        var all = all();
        return own().stream()
                .filter(row -> all.row(row.getName(), day).equals(row.row())
                        && !row.getFirstDay().isAfter(day))
                .map(PracticeSetting::getName)
                .collect(Collectors.toSet());
    }

    public Settings all() {
        return PracticeDefaults.shipped()
                .settings()
                .with(own().stream().map(PracticeSetting::row).toList());
    }
}
