package org.candor.practice;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** The numbers a practice may set. Each has its dated rows; the first ones stand in {@code content/practice}. */
public enum SettingName {
    PREPARATION_MINUTES,
    INFUSION_MINUTES,
    RECOVERY_MINUTES,
    FIRST_RECOVERY_MINUTES,
    CALL_MINUTES,
    EVALUATION_MINUTES,
    TRAVEL_MINUTES,
    SLOT_STEP_MINUTES,
    EARLIEST_START,
    LATEST_END,
    OFFER_DAYS,
    BOOKING_LEAD_HOURS,
    CONSENT_TO_VISIT_HOURS,
    CANCEL_CUT_OFF_HOURS,
    CONSENT_DAYS,
    APPROVAL_DAYS,
    SUICIDE_SCREEN_DAYS,
    PREGNANCY_TEST_DAYS,
    MINIMUM_AGE_YEARS;

    public boolean isTimeOfDay() {
        return this == EARLIEST_START || this == LATEST_END;
    }

    /** Whether a typed value can be read: a time of day, or a whole number from 1 to 9999 (a step: quarter hours). */
    public boolean accepts(String value) {
        if (!isTimeOfDay()) {
            return value.strip().matches("[1-9]\\d{0,3}")
                    && (this != SLOT_STEP_MINUTES || Integer.parseInt(value.strip()) % 15 == 0);
        }
        try {
            return LocalTime.parse(value.strip()).getMinute() % 15 == 0;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
