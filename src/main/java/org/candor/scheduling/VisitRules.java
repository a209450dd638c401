package org.candor.scheduling;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.candor.practice.SettingName;
import org.candor.practice.Settings;

/**
 * How long a visit takes and when it may be, on one day.
 *
 * @param inHome preparation, infusion and recovery together: the time the nurse is in the home
 * @param travel driving time kept free after each visit
 * @param step distance between two offered starts
 * @param earliestStart first start of the day, local
 * @param latestEnd no visit ends later, local; it may disturb the night's sleep
 */
public record VisitRules(
        Duration inHome, Duration travel, Duration step, LocalTime earliestStart, LocalTime latestEnd) {

    /** The rules on a day; a first infusion has the longer recovery. */
    public static VisitRules of(Settings settings, boolean firstInfusion, LocalDate day) {
        var recovery = firstInfusion ? SettingName.FIRST_RECOVERY_MINUTES : SettingName.RECOVERY_MINUTES;
        var inHome = settings.minutes(SettingName.PREPARATION_MINUTES, day)
                .plus(settings.minutes(SettingName.INFUSION_MINUTES, day))
                .plus(settings.minutes(recovery, day));
        return new VisitRules(
                inHome,
                settings.minutes(SettingName.TRAVEL_MINUTES, day),
                settings.minutes(SettingName.SLOT_STEP_MINUTES, day),
                settings.time(SettingName.EARLIEST_START, day),
                settings.time(SettingName.LATEST_END, day));
    }
}
