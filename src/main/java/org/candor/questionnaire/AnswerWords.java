package org.candor.questionnaire;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers as a person reads them, in a language. */
public final class AnswerWords {

    private AnswerWords() {}

    public static String of(QuestionnaireItem item, List<String> values, String language) {
        return values.stream().map(v -> of(item, v, language)).collect(Collectors.joining("; "));
    }

    private static String of(QuestionnaireItem item, String value, String language) {
        if (item.type() == ItemType.CHOICE) {
            return item.option(value).map(o -> o.text().in(language)).orElse(value);
        }
        var absent = Absent.ofCode(value).filter(item.absent()::contains);
        if (absent.isPresent()) {
            return absent.get().text().in(language);
        }
        return switch (item.type()) {
            case DATE -> Values.date(value).map(d -> day(d, language)).orElse(value);
            case QUANTITY -> quantity(item, value, language);
            case OPEN_CHOICE ->
                item.picks().map(list -> list.words(value, language)).orElse(value);
            default -> value;
        };
    }

    private static String day(LocalDate date, String language) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.startsWith("es") ? Locale.forLanguageTag("es-US") : Locale.US));
    }

    private static String quantity(QuestionnaireItem item, String value, String language) {
        return Values.quantity(value)
                .map(q -> q.number().toPlainString() + " " + unit(item, q.unit(), language))
                .orElse(value);
    }

    private static String unit(QuestionnaireItem item, String code, String language) {
        return item.units().stream()
                .filter(u -> u.code().equals(code))
                .map(u -> u.text().in(language))
                .findFirst()
                .orElse(code);
    }
}
