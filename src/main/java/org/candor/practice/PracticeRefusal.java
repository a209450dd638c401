package org.candor.practice;

import org.candor.shared.RefusalReason;

/** Why a row about the practice was not taken. */
public enum PracticeRefusal implements RefusalReason {
    /** The last day comes before the first. */
    DATES_OUT_OF_ORDER,
    /** A day or a time is missing. */
    DATE_MISSING,
    /** Closing time is not after opening time. */
    HOURS_OUT_OF_ORDER,
    /** The same nurse has hours on that weekday and those days already. */
    HOURS_EXIST,
    /** Not one of the two-letter codes of a state. */
    NOT_A_STATE,
    /** ZIP codes have five digits; three or four stand for all that begin so. */
    NOT_A_ZIP,
    /** A name, number or reason is missing or too long. */
    TEXT_MISSING,
    /** Neither allowed nor not allowed was chosen. */
    NO_DECISION,
    /** Nobody was chosen. */
    NO_PERSON,
    /** No day of the week was chosen. */
    NO_WEEKDAY,
    /** The value does not fit the setting. */
    NOT_A_VALUE,
    /** Only a clinician or the medical director answers when a person may be in danger. */
    NOT_ON_CALL,
    /** Somebody has this turn on one of these days already. */
    ON_CALL_EXISTS,
    /** There are three turns. */
    NOT_A_TURN,
    /** Not a telephone number. */
    NOT_A_PHONE,
    /** Minutes are a whole number from 1 to 240. */
    NOT_MINUTES,
    /** The same ZIP code has a row on one of these days already. */
    AMBULANCE_EXISTS,
    /** There is no such row. */
    NOT_FOUND
}
