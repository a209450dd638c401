package org.candor.questionnaire;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question, or a group of questions, as the practice released it.
 *
 * <p>FHIR counterpart: <a href="https://hl7.org/fhir/R4/questionnaire.html">Questionnaire.item</a>. Holds no answer.
 *
 * @param valueSet canonical address of the list to pick from, blank for none
 * @param bodyMap the options are places of the body, and a drawing stands beside them
 */
public record QuestionnaireItem(
        String linkId,
        ItemType type,
        Text text,
        Text hint,
        Text why,
        boolean required,
        boolean repeats,
        List<AnswerOption> options,
        String valueSet,
        boolean bodyMap,
        List<EnableWhen> enableWhen,
        boolean enableAny,
        Limits limits,
        List<Unit> units,
        List<Absent> absent,
        @Nullable Scale scale,
        List<Fact> facts,
        List<QuestionnaireItem> items)
        implements Serializable {

    /** Bounds of an answer; longest text in characters. */
    public record Limits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable LocalDate earliest,
            boolean notInFuture,
            int maxLength,
            @Nullable String pattern)
            implements Serializable {}

    /** A unit a quantity may be given in, by its UCUM code. */
    public record Unit(String code, Text text) implements Serializable {}

    /** The words at the two ends of a number scale. */
    public record Scale(Text low, Text high) implements Serializable {}

    public Optional<Scale> scaleOrNothing() {
        return Optional.ofNullable(scale);
    }

    /** The list that the answer may be picked from. */
    public Optional<PickList> picks() {
        return valueSet.isEmpty() ? Optional.empty() : Optional.of(PickLists.at(valueSet));
    }

    public boolean isGroup() {
        return type == ItemType.GROUP;
    }

    public Optional<AnswerOption> option(String code) {
        return options.stream().filter(o -> o.code().equals(code)).findFirst();
    }

    /** Whether an answer to this item can raise a crisis, so that the page must never be without help. */
    public boolean mayRaiseCrisis() {
        return options.stream().anyMatch(AnswerOption::raisesCrisis);
    }
}
