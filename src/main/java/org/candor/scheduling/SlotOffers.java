package org.candor.scheduling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.candor.access.Account;
import org.candor.access.Accounts;
import org.candor.access.Role;
import org.candor.config.PracticeZone;
import org.candor.intake.IntakeRequest;
import org.candor.patient.Patient;
import org.candor.practice.Licence;
import org.candor.practice.Licences;
import org.candor.practice.NurseDayOff;
import org.candor.practice.NurseHours;
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
        return find(request, patient, ground, isFirst(patient), accounts.holding(Role.INFUSION_NURSE), taken());
    }

    /** Whether the practice would offer that start with that nurse at all, taken or not. */
    boolean isOffered(
            IntakeRequest request, Patient patient, GateFacts ground, boolean first, UUID nurse, Instant start) {
        var asked = accounts.find(nurse)
                .filter(account -> account.roles().contains(Role.INFUSION_NURSE) && account.maySignIn())
                .map(List::of)
                .orElse(List.of());
        return find(request, patient, ground, first, asked, Map.of()).stream()
                .anyMatch(slot -> slot.startsAt().equals(start));
    }

    VisitRules rules(boolean first, Instant start) {
        return VisitRules.of(settings.all(), first, start.atZone(zone.id()).toLocalDate());
    }

    /** Whether the person's next infusion is the first one. */
    boolean isFirst(Patient patient) {
        return !appointments.hadInfusion(patient.getId(), clock.instant());
    }

    private Map<UUID, Set<Instant>> taken() {
        var now = clock.instant();
        var days = settings.all().number(SettingName.OFFER_DAYS, today());
        return appointments.takenCells(now, now.plus(Duration.ofDays(days + 2L)));
    }

    private List<Slot> find(
            IntakeRequest request,
            Patient patient,
            GateFacts ground,
            boolean first,
            List<Account> nurses,
            Map<UUID, Set<Instant>> taken) {
        if (ground.state().isEmpty()
                || ground.consent().isEmpty()
                || ground.approval().isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var today = now.atZone(zone.id()).toLocalDate();
        var all = settings.all();
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
        return new SlotFinder(zone.id()).find(search, availability(nurses, taken));
    }

    private List<NurseAvailability> availability(List<Account> nurses, Map<UUID, Set<Instant>> taken) {
        var ids = nurses.stream().map(Account::id).toList();
        var hours = rosters.hoursOfAny(ids).stream().collect(groupingBy(NurseHours::getNurseId));
        var daysOff = rosters.daysOffOfAny(ids).stream()
                .collect(groupingBy(NurseDayOff::getNurseId, mapping(NurseDayOff::getDay, toSet())));
        var held = licences.ofAny(ids).stream().collect(groupingBy(Licence::getAccountId));
        return nurses.stream()
                .map(nurse -> new NurseAvailability(
                        nurse.id(),
                        nurse.fullName(),
                        hours.getOrDefault(nurse.id(), List.of()),
                        daysOff.getOrDefault(nurse.id(), Set.of()),
                        held.getOrDefault(nurse.id(), List.of()),
                        areas.all(),
                        taken.getOrDefault(nurse.id(), Set.of())))
                .toList();
    }

    private static Instant latest(Instant one, Instant other) {
        return Stream.of(one, other).max(Instant::compareTo).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone.id()));
    }
}
