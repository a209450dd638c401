package org.candor.intake;

import java.io.Serializable;
import org.candor.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * One section of intake as {@code intake.yaml} lists it: which questionnaire, in which group, how long it takes.
 *
 * @param minutes what an ordinary patient needs
 * @param sensitive only the care team reads it, and the patient should be alone
 * @param onRequest shown only after the practice asked for it
 * @param unless skipped when that answer was given
 */
public record IntakeSection(
        String id,
        String version,
        Group group,
        int minutes,
        boolean sensitive,
        boolean onRequest,
        @Nullable Unless unless)
        implements Serializable {

    /** A heading of the hub. */
    public record Group(String id, Text title) implements Serializable {}

    /** An answer in another section that makes this one needless. */
    public record Unless(String section, String question, String answer) implements Serializable {}
}
