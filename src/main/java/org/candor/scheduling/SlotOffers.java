package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.Role;
import org.candor.config.PracticeZone;
import org.candor.intake.IntakeRequest;
import org.candor.patient.Patient;
import org.candor.practice.Licences;
import org.candor.practice.PracticeSettings;
import org.candor.practice.Rosters;
import org.candor.practice.ServiceAreas;
import org.candor.practice.SettingName;
import org.candor.practice.StatePolicies;

/** Gathers what {@link SlotFinder} needs for one request, and asks it. */
@ApplicationScoped
class SlotOffers {
    @Inject
    private GateFactsReader facts;

    @Inject
    private Accounts accounts;

    @Inject
    private Rosters rosters;

    @Inject
    private Licences licences;

    @Inject
    private ServiceAreas areas;

    @Inject
    private StatePolicies policies;

    @Inject
    private PracticeSettings settings;

    @Inject
    private Appointments appointments;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    /** Free slots, best first, on the ground that the gate found. */
    List<Slot> free(IntakeRequest request, Patient patient, GateFacts ground) {
        return find(request, patient, ground, false);
    }

    /** Whether the practice would offer that start with that nurse at all, taken or not. */
    boolean isOffered(IntakeRequest request, Patient patient, GateFacts ground, UUID nurse, Instant start) {
        return find(request, patient, ground, true).stream()
                .anyMatch(
                        slot -> slot.nurseId().equals(nurse) && slot.startsAt().equals(start));
    }

    VisitRules rules(Patient patient, Instant start) {
        return VisitRules.of(
                settings.all(),
                !appointments.hadInfusion(patient.getId(), start),
                start.atZone(zone.id()).toLocalDate());
    }

    private List<Slot> find(IntakeRequest request, Patient patient, GateFacts ground, boolean takenToo) {
        if (ground.state().isEmpty()
                || ground.consent().isEmpty()
                || ground.approval().isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var today = now.atZone(zone.id()).toLocalDate();
        var all = settings.all();
        var first = !appointments.hadInfusion(patient.getId(), now);
        var table = policies.table();
        var state = ground.state().get();
        var consent = ground.consent().get();
        var approval = ground.approval().get();
        var search = new SlotSearch(
                state,
                facts.zip(request, patient),
                latest(
                        now.plus(all.hours(SettingName.BOOKING_LEAD_HOURS, today)),
                        consent.signedAt().plus(all.hours(SettingName.CONSENT_TO_VISIT_HOURS, today))),
                Collections.min(List.of(consent.validUntil(), approval.validUntil())),
                all.number(SettingName.OFFER_DAYS, today),
                day -> table.on(state, day).admits(approval.seenInPerson()),
                day -> VisitRules.of(all, first, day));
        var until = now.plus(Duration.ofDays(search.days() + 2L));
        var nurses = accounts.holding(Role.INFUSION_NURSE).stream()
                .map(nurse -> availability(nurse, takenToo ? Set.of() : taken(nurse, now, until)))
                .toList();
        return new SlotFinder(zone.id()).find(search, nurses);
    }

    private Set<Instant> taken(Account nurse, Instant from, Instant until) {
        return appointments.takenCells(nurse.id(), from, until);
    }

    private NurseAvailability availability(Account nurse, Set<Instant> taken) {
        return new NurseAvailability(
                nurse.id(),
                nurse.fullName(),
                rosters.hoursOf(nurse.id()),
                rosters.daysOffOf(nurse.id()),
                licences.of(nurse.id()),
                areas.all(),
                taken);
    }

    private static Instant latest(Instant one, Instant other) {
        return Stream.of(one, other).max(Instant::compareTo).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone.id()));
    }
}
