package org.candor.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Answers are kept as text; here text becomes a number, a date or a quantity again, or nothing. */
public final class Values {

    private Values() {}

    public static Optional<BigDecimal> number(String value) {
        if (!value.matches("-?[0-9]{1,12}([.,][0-9]{1,6})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(value.replace(',', '.')));
    }

    public static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** A quantity is kept as "number|UCUM unit". */
    public static Optional<Quantity> quantity(String value) {
        int bar = value.indexOf('|');
        if (bar < 0) {
            return Optional.empty();
        }
        return number(value.substring(0, bar)).map(n -> new Quantity(n, value.substring(bar + 1)));
    }

    static Optional<Integer> compare(String answer, String expected) {
        var numbers = number(answer).flatMap(a -> number(expected).map(a::compareTo));
        return numbers.isPresent()
                ? numbers
                : date(answer).flatMap(a -> date(expected).map(a::compareTo));
    }

    /** A number with its UCUM unit. */
    public record Quantity(BigDecimal number, String unit) {}
}
