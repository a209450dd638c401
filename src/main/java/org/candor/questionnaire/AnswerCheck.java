package org.candor.questionnaire;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.candor.shared.PlainText;

/**
 * Whether values are an answer to a question: type, bounds, length, form. Whether a question must be answered is for the whole
 * section to say, as a draft may stay open.
 */
public final class AnswerCheck {

    /** The problem, and the number its sentence names. */
    public record Found(AnswerProblem problem, String bound) {

        static Found of(AnswerProblem problem) {
            return new Found(problem, "");
        }
    }

    private AnswerCheck() {}

    /** Values as they are kept: without outer blanks, blank ones left out. */
    public static List<String> clean(List<String> values) {
        return values.stream()
                .map(v -> v.replace("\r\n", "\n").strip())
                .filter(v -> !v.isEmpty())
                .toList();
    }

    public static Optional<Found> check(QuestionnaireItem item, List<String> values, LocalDate today) {
        if (values.size() > 1 && !item.repeats()) {
            return Optional.of(Found.of(AnswerProblem.ONE_ONLY));
        }
        if (values.size() > 1 && hasExclusive(item, values)) {
            return Optional.of(Found.of(AnswerProblem.ONE_ONLY));
        }
        return values.stream().flatMap(v -> check(item, v, today).stream()).findFirst();
    }

    private static Optional<Found> check(QuestionnaireItem item, String value, LocalDate today) {
        if (Absent.ofCode(value).filter(item.absent()::contains).isPresent()) {
            return Optional.empty();
        }
        return switch (item.type()) {
            case GROUP -> Optional.of(Found.of(AnswerProblem.NOT_ASKED));
            case CHOICE ->
                item.option(value).isPresent() ? Optional.empty() : Optional.of(Found.of(AnswerProblem.NOT_AN_OPTION));
            case OPEN_CHOICE -> openChoice(item, value);
            case STRING, TEXT -> text(item, value);
            case DATE -> date(item, value, today);
            case INTEGER, DECIMAL -> number(item, value);
            case QUANTITY -> quantity(item, value);
        };
    }

    private static Optional<Found> openChoice(QuestionnaireItem item, String value) {
        if (!PickList.looksPicked(value)) {
            return text(item, value);
        }
        return item.picks().flatMap(list -> list.pick(value)).isPresent()
                ? Optional.empty()
                : Optional.of(Found.of(AnswerProblem.NOT_AN_OPTION));
    }

    private static Optional<Found> text(QuestionnaireItem item, String value) {
        var limits = item.limits();
        if (value.length() > limits.maxLength()) {
            return Optional.of(new Found(AnswerProblem.TOO_LONG, Integer.toString(limits.maxLength())));
        }
        if (PlainText.flaw(value, limits.maxLength()).isPresent()) {
            return Optional.of(Found.of(AnswerProblem.WRONG_FORM));
        }
        var pattern = limits.pattern();
        return pattern == null || value.matches(pattern)
                ? Optional.empty()
                : Optional.of(Found.of(AnswerProblem.WRONG_FORM));
    }

    private static Optional<Found> date(QuestionnaireItem item, String value, LocalDate today) {
        var date = Values.date(value);
        if (date.isEmpty()) {
            return Optional.of(Found.of(AnswerProblem.NOT_A_DATE));
        }
        var earliest = item.limits().earliest();
        if (earliest != null && date.get().isBefore(earliest)) {
            return Optional.of(new Found(AnswerProblem.TOO_EARLY, earliest.toString()));
        }
        return date.get().isAfter(today) ? Optional.of(Found.of(AnswerProblem.IN_THE_FUTURE)) : Optional.empty();
    }

    private static Optional<Found> quantity(QuestionnaireItem item, String value) {
        int bar = value.indexOf('|');
        var unit = value.substring(bar + 1).toLowerCase(Locale.ROOT);
        if (bar < 0
                || item.units().stream()
                        .noneMatch(u -> u.code().toLowerCase(Locale.ROOT).equals(unit))) {
            return Optional.of(Found.of(AnswerProblem.NOT_AN_OPTION));
        }
        return number(item, value.substring(0, bar));
    }

    private static Optional<Found> number(QuestionnaireItem item, String value) {
        var number = Values.number(value);
        if (number.isEmpty()) {
            return Optional.of(Found.of(AnswerProblem.NOT_A_NUMBER));
        }
        if (item.type() == ItemType.INTEGER && number.get().stripTrailingZeros().scale() > 0) {
            return Optional.of(Found.of(AnswerProblem.NOT_WHOLE));
        }
        var min = item.limits().min();
        if (min != null && number.get().compareTo(min) < 0) {
            return Optional.of(new Found(AnswerProblem.TOO_SMALL, min.toPlainString()));
        }
        var max = item.limits().max();
        if (max != null && number.get().compareTo(max) > 0) {
            return Optional.of(new Found(AnswerProblem.TOO_LARGE, max.toPlainString()));
        }
        return Optional.empty();
    }

    private static boolean hasExclusive(QuestionnaireItem item, List<String> values) {
        return values.stream()
                .anyMatch(v -> item.option(v).filter(AnswerOption::exclusive).isPresent());
    }
}
