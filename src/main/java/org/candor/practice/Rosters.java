package org.candor.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** When nurses work: weekly hours and days off. */
@ApplicationScoped
public class Rosters {
    @PersistenceContext
    private EntityManager entities;

    public void add(NurseHours hours) {
        entities.persist(hours);
    }

    public void add(NurseDayOff dayOff) {
        entities.persist(dayOff);
    }

    public void remove(NurseDayOff dayOff) {
        entities.remove(dayOff);
    }

    public Optional<NurseHours> hours(UUID id) {
        return Optional.ofNullable(entities.find(NurseHours.class, id));
    }

    public Optional<NurseDayOff> dayOff(UUID id) {
        return Optional.ofNullable(entities.find(NurseDayOff.class, id));
    }

    public List<NurseHours> allHours() {
        return entities.createQuery(
                        "select h from NurseHours h order by h.nurseId, h.weekday, h.opensMinute", NurseHours.class)
                .getResultList();
    }

    public List<NurseHours> hoursOf(UUID nurse) {
        return entities.createQuery("select h from NurseHours h where h.nurseId = :nurse", NurseHours.class)
                .setParameter("nurse", nurse)
                .getResultList();
    }

    public List<NurseDayOff> allDaysOff() {
        return entities.createQuery("select d from NurseDayOff d order by d.day, d.nurseId", NurseDayOff.class)
                .getResultList();
    }

    public List<NurseHours> hoursOfAny(Collection<UUID> nurses) {
        return nurses.isEmpty()
                ? List.of()
                : entities.createQuery("select h from NurseHours h where h.nurseId in :nurses", NurseHours.class)
                        .setParameter("nurses", nurses)
                        .getResultList();
    }

    public List<NurseDayOff> daysOffOfAny(Collection<UUID> nurses) {
        return nurses.isEmpty()
                ? List.of()
                : entities.createQuery("select d from NurseDayOff d where d.nurseId in :nurses", NurseDayOff.class)
                        .setParameter("nurses", nurses)
                        .getResultList();
    }

    public Set<LocalDate> daysOffOf(UUID nurse) {
        return entities.createQuery("select d from NurseDayOff d where d.nurseId = :nurse", NurseDayOff.class)
                .setParameter("nurse", nurse)
                .getResultStream()
                .map(NurseDayOff::getDay)
                .collect(Collectors.toSet());
    }

    /** Everybody who has hours, now or in the past. */
    public List<UUID> nurses() {
        return entities.createQuery("select distinct h.nurseId from NurseHours h", UUID.class)
                .getResultList();
    }
}
