package org.candor.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.practice.Licence;
import org.candor.practice.LicenceKind;
import org.candor.practice.NurseHours;
import org.candor.practice.ServiceArea;

/**
 * What is known about one nurse when slots are searched.
 *
 * @param takenCells starts of the quarter hours already given away
 */
public record NurseAvailability(
        UUID nurseId,
        String name,
        List<NurseHours> hours,
        Set<LocalDate> daysOff,
        List<Licence> licences,
        List<ServiceArea> areas,
        Set<Instant> takenCells) {

    public boolean licensedIn(String state, LocalDate day) {
        return licences.stream().anyMatch(licence -> licence.activeIn(state, day, LicenceKind.nurses()));
    }

    public boolean serves(String zip, LocalDate day) {
        return areas.stream().anyMatch(area -> area.servedBy(nurseId) && area.covers(zip, day));
    }

    public Optional<NurseHours> hoursOn(LocalDate day) {
        return daysOff.contains(day)
                ? Optional.empty()
                : hours.stream().filter(row -> row.worksOn(day)).findFirst();
    }

    public boolean isFree(Instant from, Instant until) {
        return QuarterHours.between(from, until).stream().noneMatch(takenCells::contains);
    }
}
