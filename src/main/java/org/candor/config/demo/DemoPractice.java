package org.candor.config.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.candor.config.PracticeZone;
import org.candor.practice.EffectiveDates;
import org.candor.practice.LicenceKind;
import org.candor.practice.PracticeService;

/** Where and when the demonstration's people may work: licences, hours, areas, states. */
@ApplicationScoped
public class DemoPractice {
    private static final String STATE = "OR";
    private static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private DemoPeople people;
    private PracticeService practice;
    private Clock clock;
    private PracticeZone zone;

    @Inject
    DemoPractice(DemoPeople people, PracticeService practice, Clock clock, PracticeZone zone) {
        this.people = people;
        this.practice = practice;
        this.clock = clock;
        this.zone = zone;
    }

    @SuppressWarnings("NullAway.Init")
    protected DemoPractice() {} // CDI client proxy

    @Transactional
    void begin() {
        if (!practice.areas().isEmpty()) {
            return;
        }
        LocalDate today = clock.instant().atZone(zone.id()).toLocalDate();
        licence(DemoPerson.CLINICIAN, LicenceKind.MD, "MD204981", today);
        licence(DemoPerson.DIRECTOR, LicenceKind.MD, "MD177305", today);
        licence(DemoPerson.NURSE, LicenceKind.RN, "201904417RN", today);
        licence(DemoPerson.INFUSION_NURSE, LicenceKind.RN, "201807752RN", today);
        licence(DemoPerson.SECOND_INFUSION_NURSE, LicenceKind.RN, "202006189RN", today);
        hours(DemoPerson.INFUSION_NURSE, LocalTime.of(8, 0), LocalTime.of(16, 30), today);
        hours(DemoPerson.SECOND_INFUSION_NURSE, LocalTime.of(10, 0), LocalTime.of(18, 30), today);
        practice.addArea("Portland", STATE, "970 971 972", null, EffectiveDates.from(today));
        practice.addArea(
                "Salem", STATE, "973", people.idOf(DemoPerson.SECOND_INFUSION_NURSE), EffectiveDates.from(today));
        practice.decidePolicy(STATE, true, "Demonstration: infusions at home by a licensed nurse.", today);
    }

    private void licence(DemoPerson person, LicenceKind kind, String number, LocalDate today) {
        practice.addLicence(people.idOf(person), kind, STATE, number, today.minusYears(1), today.plusYears(2));
    }

    private void hours(DemoPerson person, LocalTime opens, LocalTime closes, LocalDate today) {
        UUID nurse = people.idOf(person);
        practice.addHours(nurse, WORKING_DAYS, opens, closes, EffectiveDates.from(today));
    }
}
