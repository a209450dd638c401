package org.candor.questionnaire;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One answer a choice item offers.
 *
 * @param group the heading it stands under, blank for none
 * @param score what the answer counts in the instrument's sum, or nothing
 * @param exclusive the answer stands alone, such as "None of these"
 * @param raisesCrisis giving it shows the crisis panel and calls a clinician (clinical.md 3.5)
 */
public record AnswerOption(
        String system,
        String code,
        Text text,
        Text group,
        @Nullable Integer score,
        boolean exclusive,
        boolean raisesCrisis)
        implements Serializable {}
