package org.candor.practice;

/** The numbers a practice may set. Each has its dated rows; the first ones stand in {@code content/practice}. */
public enum SettingName {
    PREPARATION_MINUTES,
    INFUSION_MINUTES,
    RECOVERY_MINUTES,
    FIRST_RECOVERY_MINUTES,
    TRAVEL_MINUTES,
    SLOT_STEP_MINUTES,
    EARLIEST_START,
    LATEST_END,
    OFFER_DAYS,
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
}
