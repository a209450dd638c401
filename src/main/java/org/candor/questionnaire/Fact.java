package org.candor.questionnaire;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the screening rules learn from an item: the name of the rules' input and how the answer becomes its value.
 *
 * @param needed the rules may not run as complete without it
 * @param otherwise the value when the item is not asked at all, as text
 * @param by the other item that a ratio divides by
 */
public record Fact(
        String name,
        As as,
        boolean needed,
        @Nullable String otherwise,
        @Nullable String by) implements Serializable {

    /** How an answer becomes a fact. */
    public enum As {
        CODE,
        BOOLEAN,
        NEGATED,
        SET,
        NUMBER,
        SCORE,
        SCREEN,
        YEARS,
        DAYS_AGO,
        KG,
        CM,
        RATIO,
        DRUG_CLASSES,
        INGREDIENTS,
        PICKED
    }
}
