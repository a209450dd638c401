package org.candor.practice;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** How the value of a setting is written. */
public enum SettingShape {
    /** A whole number from 1 to 9999. */
    NUMBER {
        @Override
        boolean accepts(String value) {
            return value.matches("[1-9]\\d{0,3}");
        }
    },
    /** Whole quarters of an hour, in minutes. */
    STEP {
        @Override
        boolean accepts(String value) {
            return NUMBER.accepts(value) && Integer.parseInt(value) % 15 == 0;
        }
    },
    /** A time of day on a quarter of an hour, such as 19:00. */
    TIME {
        @Override
        boolean accepts(String value) {
            try {
                return LocalTime.parse(value).getMinute() % 15 == 0;
            } catch (DateTimeParseException unreadable) {
                return false;
            }
        }
    },
    WORDS {
        @Override
        boolean accepts(String value) {
            return value.length() >= 2 && value.length() <= 120;
        }
    },
    /** Ten digits of a telephone in the United States, however they are divided. */
    PHONE {
        @Override
        boolean accepts(String value) {
            return value.matches("[0-9()+. -]{10,20}")
                    && value.replaceAll("\\D", "").length() == 10;
        }
    },
    /** A name of the tz database, such as America/Los_Angeles. */
    ZONE {
        @Override
        boolean accepts(String value) {
            return value.contains("/") && ZoneId.getAvailableZoneIds().contains(value);
        }
    },
    /** Whole US dollars, one number or a range such as 450-700; 0 is free. */
    PRICE {
        @Override
        boolean accepts(String value) {
            return PriceRange.of(value).isPresent();
        }
    };

    abstract boolean accepts(String value);
}
