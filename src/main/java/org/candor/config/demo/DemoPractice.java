package org.candor.config.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.candor.config.PracticeZone;
import org.candor.practice.EffectiveDates;
import org.candor.practice.OnCallService;
import org.candor.practice.PracticeService;
import org.candor.practice.StatePolicyTable;

/** Where and when the demonstration's people may work: licences, hours, areas, states. */
@ApplicationScoped
public class DemoPractice {
    private DemoPeople people;
    private PracticeService practice;
    private OnCallService onCall;
    private Clock clock;
    private PracticeZone zone;

    @Inject
    DemoPractice(DemoPeople people, PracticeService practice, OnCallService onCall, Clock clock, PracticeZone zone) {
        this.people = people;
        this.practice = practice;
        this.onCall = onCall;
        this.clock = clock;
        this.zone = zone;
    }

    @SuppressWarnings("NullAway.Init")
    protected DemoPractice() {} // CDI client proxy

    @Transactional
    void begin() {
        var today = clock.instant().atZone(zone.id()).toLocalDate();
        if (practice.areas().isEmpty()) {
            DemoRoster.LICENCES.forEach(licence -> add(licence, today));
            DemoRoster.HOURS.forEach(hours -> add(hours, today));
            DemoRoster.AREAS.forEach(area -> add(area, today));
        }
        if (onCall.duties().isEmpty()) {
            for (int i = 0; i < DemoRoster.ON_CALL.size(); i++) {
                onCall.add(i + 1, people.idOf(DemoRoster.ON_CALL.get(i)), "", EffectiveDates.from(today));
            }
        }
        var decided = practice.policies();
        DemoRoster.decisions(today).stream()
                .filter(decision -> isUndecided(decided, decision.first()))
                .forEach(this::add);
    }

    /** A demonstration kept for long meets days on which its first decisions no longer count. */
    private static boolean isUndecided(StatePolicyTable decided, LocalDate day) {
        return decided.inForce(DemoRoster.STATE, day)
                .filter(row -> decided.expiredBy(row, day).isEmpty())
                .isEmpty();
    }

    private void add(DemoRoster.Licensed licence, LocalDate today) {
        practice.addLicence(
                people.idOf(licence.person()),
                licence.kind(),
                DemoRoster.STATE,
                licence.number(),
                today.minusYears(1),
                today.plusYears(DemoRoster.LICENCE_YEARS));
    }

    private void add(DemoRoster.Hours hours, LocalDate today) {
        practice.addHours(
                people.idOf(hours.nurse()),
                DemoRoster.WORKING_DAYS,
                hours.opens(),
                hours.closes(),
                EffectiveDates.from(today));
    }

    private void add(DemoRoster.Area area, LocalDate today) {
        practice.addArea(
                area.name(),
                DemoRoster.STATE,
                area.zips(),
                area.nurse().map(people::idOf).orElse(null),
                EffectiveDates.from(today));
    }

    private void add(DemoRoster.Decision decision) {
        practice.decidePolicy(DemoRoster.STATE, decision.answer(), decision.reason(), decision.first());
    }
}
