package org.candor.ownrecord;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.candor.shared.PlainText;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;

/** Words and values of a stranger's file, as they may be kept and shown: one line, no hidden characters, of a length. */
final class Words {
    private static final int LONGEST = 200;
    private static final int MOST_DIGITS = 18;
    private static final int DAY = "2019-03-14".length();
    private static final int YEAR = "2019".length();
    private static final int FIRST_YEAR = 1880;

    private Words() {}

    static String line(String text) {
        var plain = PlainText.readable(text.length() > LONGEST * 4 ? text.substring(0, LONGEST * 4) : text)
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() <= LONGEST
                ? plain
                : PlainText.readable(plain.substring(0, LONGEST - 1)).strip() + "…";
    }

    static String of(CodeableConcept concept) {
        return Stream.concat(
                        Stream.of(concept.getText()),
                        concept.getCoding().stream().flatMap(c -> Stream.of(c.getDisplay(), c.getCode())))
                .filter(text -> text != null && !text.isBlank())
                .map(Words::line)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The coding that names the thing: the first that has a code. */
    static Coding coding(CodeableConcept concept) {
        return concept.getCoding().stream().filter(Coding::hasCode).findFirst().orElseGet(() -> new Coding()
                .setSystem("")
                .setCode(""));
    }

    static String code(String text) {
        return line(text == null ? "" : text).replace(" ", "");
    }

    static String name(List<HumanName> names) {
        return names.isEmpty() ? "" : line(names.get(0).getNameAsSingleString());
    }

    /** The day, month or year; blank for one that is none, or that no living person's record can have. */
    static String date(BaseDateTimeType date, int thisYear) {
        var written = date.getValueAsString();
        if (written == null || !written.matches("\\d{4}(-\\d{2}){0,2}(T.*)?")) {
            return "";
        }
        var day = written.substring(0, Math.min(DAY, written.length()));
        int year = Integer.parseInt(day.substring(0, YEAR));
        return year < FIRST_YEAR || year > thisYear + 1 || !exists(day) ? "" : day;
    }

    private static boolean exists(String day) {
        try {
            LocalDate.parse(day + "0000-01-01".substring(day.length()));
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    /** A number as it is written; empty for a negative one and one that is a bomb when it is written out. */
    static Optional<String> number(BigDecimal number) {
        return number == null
                        || number.signum() < 0
                        || number.precision() > MOST_DIGITS
                        || Math.abs(number.scale()) > MOST_DIGITS
                ? Optional.empty()
                : Optional.of(number.toPlainString());
    }
}
