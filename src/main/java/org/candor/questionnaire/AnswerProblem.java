package org.candor.questionnaire;

import org.candor.shared.RefusalReason;

/** Why a value is not an answer to a question. The sentences stand in {@code text/questionnaire_*.properties}. */
public enum AnswerProblem implements RefusalReason {
    /** There is no such question. */
    NOT_ASKED,
    NOT_A_NUMBER,
    NOT_WHOLE,
    TOO_SMALL,
    TOO_LARGE,
    TOO_LONG,
    NOT_A_DATE,
    TOO_EARLY,
    IN_THE_FUTURE,
    WRONG_FORM,
    NOT_AN_OPTION,
    ONE_ONLY,
    /** A question that must be answered was left open. */
    NOT_ANSWERED
}
