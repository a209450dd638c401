package org.candor.config.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.candor.practice.LicenceKind;
import org.candor.practice.PolicyAnswer;
import org.candor.practice.PracticeDefaults;
import org.candor.practice.StatePolicyTable.ReviewDate;

/** What {@link DemoPractice} writes down: who may work, where and when, and what the demonstration's state decided. */
public final class DemoRoster {
    public static final String STATE = "OR";
    public static final Set<DayOfWeek> WORKING_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    /** Longer than anybody keeps a demonstration. */
    public static final int LICENCE_YEARS = 5;

    public static final List<Licensed> LICENCES = List.of(
            new Licensed(DemoPerson.CLINICIAN, LicenceKind.MD, "MD204981"),
            new Licensed(DemoPerson.DIRECTOR, LicenceKind.MD, "MD177305"),
            new Licensed(DemoPerson.NURSE, LicenceKind.RN, "201904417RN"),
            new Licensed(DemoPerson.INFUSION_NURSE, LicenceKind.RN, "201807752RN"),
            new Licensed(DemoPerson.SECOND_INFUSION_NURSE, LicenceKind.RN, "202006189RN"));

    public static final List<Hours> HOURS = List.of(
            new Hours(DemoPerson.INFUSION_NURSE, LocalTime.of(8, 0), LocalTime.of(16, 30)),
            new Hours(DemoPerson.SECOND_INFUSION_NURSE, LocalTime.of(10, 0), LocalTime.of(18, 30)));

    public static final List<Area> AREAS = List.of(
            new Area("Portland", "970 971 972", Optional.empty()),
            new Area("Salem", "973", Optional.of(DemoPerson.SECOND_INFUSION_NURSE)));

    /** First, second, third. */
    public static final List<DemoPerson> ON_CALL = List.of(DemoPerson.CLINICIAN, DemoPerson.DIRECTOR);

    private DemoRoster() {}

    /** A licence in {@link #STATE}. */
    public record Licensed(DemoPerson person, LicenceKind kind, String number) {}

    /** Weekly hours on the {@link #WORKING_DAYS}. */
    public record Hours(DemoPerson nurse, LocalTime opens, LocalTime closes) {}

    /** An area that every nurse serves, or one alone. */
    public record Area(String name, String zips, Optional<DemoPerson> nurse) {}

    /** A decision of the state policy from a day on. */
    public record Decision(PolicyAnswer answer, String reason, LocalDate first) {}

    /** Decisions of a demonstration that begins on that day: one for now, and one for each day on which the law changes. */
    public static List<Decision> decisions(LocalDate today) {
        var reviews = PracticeDefaults.shipped().reviewDates().stream()
                .map(ReviewDate::day)
                .toList();
        var now = reviews.stream().anyMatch(day -> !day.isAfter(today)) ? inPersonFirst(today) : byVideoToo(today);
        var later = reviews.stream().filter(day -> day.isAfter(today)).map(DemoRoster::inPersonFirst);
        return Stream.concat(Stream.of(now), later).toList();
    }

    private static Decision byVideoToo(LocalDate first) {
        return new Decision(PolicyAnswer.ALLOWED, "Demonstration: infusions at home by a licensed nurse.", first);
    }

    private static Decision inPersonFirst(LocalDate first) {
        return new Decision(
                PolicyAnswer.SEEN_IN_PERSON_FIRST,
                "Demonstration: infusions at home once the prescriber saw the patient in person (90 FR 61301).",
                first);
    }
}
