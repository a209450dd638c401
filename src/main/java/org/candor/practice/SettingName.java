package org.candor.practice;

import java.util.Arrays;
import java.util.List;

/** What a practice may set. Each has its dated rows; the first ones stand in {@code content/practice}. */
public enum SettingName {
    PREPARATION_MINUTES,
    INFUSION_MINUTES,
    RECOVERY_MINUTES,
    FIRST_RECOVERY_MINUTES,
    CALL_MINUTES,
    EVALUATION_MINUTES,
    TRAVEL_MINUTES,
    SLOT_STEP_MINUTES(SettingShape.STEP),
    EARLIEST_START(SettingShape.TIME),
    LATEST_END(SettingShape.TIME),
    OFFER_DAYS,
    BOOKING_LEAD_HOURS,
    CONSENT_TO_VISIT_HOURS,
    CANCEL_CUT_OFF_HOURS,
    CONSENT_DAYS,
    APPROVAL_DAYS,
    SUICIDE_SCREEN_DAYS,
    PREGNANCY_TEST_DAYS,
    MINIMUM_AGE_YEARS,
    PRACTICE_NAME(Group.PRACTICE, SettingShape.WORDS),
    PRACTICE_PLACE(Group.PRACTICE, SettingShape.WORDS),
    NURSE_LINE(Group.PRACTICE, SettingShape.PHONE),
    NURSE_LINE_FROM(Group.PRACTICE, SettingShape.TIME),
    NURSE_LINE_UNTIL(Group.PRACTICE, SettingShape.TIME),
    TIME_ZONE(Group.PRACTICE, SettingShape.ZONE),
    PRICE_EVALUATION(Group.PRICES, SettingShape.PRICE),
    PRICE_INFUSION(Group.PRICES, SettingShape.PRICE);

    /** Which page shows it: numbers of visits, the practice itself, or what a person pays. */
    public enum Group {
        VISITS,
        PRACTICE,
        PRICES
    }

    private final Group group;
    private final SettingShape shape;

    SettingName() {
        this(SettingShape.NUMBER);
    }

    SettingName(SettingShape shape) {
        this(Group.VISITS, shape);
    }

    SettingName(Group group, SettingShape shape) {
        this.group = group;
        this.shape = shape;
    }

    public static List<SettingName> of(Group group) {
        return Arrays.stream(values()).filter(name -> name.group == group).toList();
    }

    public Group group() {
        return group;
    }

    public boolean accepts(String value) {
        return shape.accepts(value.strip());
    }
}
