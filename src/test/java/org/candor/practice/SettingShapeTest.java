package org.candor.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingShapeTest {
    @ParameterizedTest
    @CsvSource({
        "NUMBER, 1, true",
        "NUMBER, 0, false",
        "NUMBER, 12345, false",
        "NUMBER, 1.5, false",
        "STEP, 30, true",
        "STEP, 20, false",
        "TIME, 19:00, true",
        "TIME, 19:07, false",
        "TIME, 25:00, false",
        "WORDS, Harbor Home Infusion, true",
        "WORDS, x, false",
        "PHONE, (503) 555-0142, true",
        "PHONE, 503 555 014, false",
        "PHONE, 503-555-0142 x9, false",
        "PHONE, 1-503-555-0142, false",
        "ZONE, America/Denver, true",
        "ZONE, EST, false",
        "ZONE, America/Atlantis, false",
        "PRICE, 450-700, true",
        "PRICE, 0, true",
        "PRICE, 700-450, false",
        "PRICE, 45.50, false",
        "PRICE, 1000000, false",
    })
    void a_value_fits_its_shape_or_not(SettingShape shape, String value, boolean fits) {
        assertEquals(fits, shape.accepts(value));
    }

    @Test
    void a_price_is_read_as_it_is_written() {
        assertEquals(Optional.of(new PriceRange(450, 700)), PriceRange.of("450-700"));
        assertEquals(Optional.of(new PriceRange(95, 95)), PriceRange.of(" 95 "));
    }
}
