package org.candor.questionnaire;

import java.io.Serializable;
import java.util.List;

/**
 * One condition under which an item is asked. Source: FHIR R4
 * <a href="https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen">enableWhen</a>.
 *
 * @param expected the code, number, date, text or "true"/"false" to compare with
 */
public record EnableWhen(String question, Operator operator, String expected) implements Serializable {

    /** How the answer is compared. */
    public enum Operator {
        EXISTS,
        EQUAL,
        NOT_EQUAL,
        GREATER,
        LESS,
        GREATER_OR_EQUAL,
        LESS_OR_EQUAL
    }

    /** Whether the answers given meet the condition; except for "exists", no answer meets none. */
    boolean holdsFor(List<String> given) {
        if (operator == Operator.EXISTS) {
            return given.isEmpty() != Boolean.parseBoolean(expected);
        }
        if (operator == Operator.NOT_EQUAL) {
            return !given.isEmpty() && given.stream().noneMatch(expected::equals);
        }
        return given.stream().anyMatch(this::holdsFor);
    }

    private boolean holdsFor(String answer) {
        return switch (operator) {
            case EQUAL -> answer.equals(expected);
            case GREATER -> Values.compare(answer, expected).filter(c -> c > 0).isPresent();
            case LESS -> Values.compare(answer, expected).filter(c -> c < 0).isPresent();
            case GREATER_OR_EQUAL ->
                Values.compare(answer, expected).filter(c -> c >= 0).isPresent();
            case LESS_OR_EQUAL ->
                Values.compare(answer, expected).filter(c -> c <= 0).isPresent();
            case EXISTS, NOT_EQUAL -> throw new IllegalStateException(operator + " is decided on all answers");
        };
    }
}
