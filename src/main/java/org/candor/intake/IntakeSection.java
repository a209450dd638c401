package org.candor.intake;

import java.io.Serializable;
import java.util.Optional;
import java.util.stream.Stream;
import org.candor.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/**
 * One section of intake as {@code intake.yaml} lists it: which questionnaire, in which group, how long it takes.
 *
 * @param minutes what an ordinary patient needs
 * @param sensitive only the care team reads it, and the patient should be alone
 * @param onRequest shown only after the practice asked for it
 * @param unless skipped when that answer was given
 * @param onlyWhen asked only after another section's score came out so
 */
public record IntakeSection(
        String id,
        String version,
        Group group,
        int minutes,
        boolean sensitive,
        boolean onRequest,
        @Nullable GivenAnswer unless,
        @Nullable ScoredAs onlyWhen)
        implements Serializable {

    /** A heading of the hub. */
    public record Group(String id, Text title) implements Serializable {}

    /** A section whose score reads as that band, such as "positive". */
    public record ScoredAs(String section, String band) implements Serializable {}

    /** The sections whose answers decide whether this one is asked. */
    Stream<String> follows() {
        return Stream.concat(
                Optional.ofNullable(unless).map(GivenAnswer::section).stream(),
                Optional.ofNullable(onlyWhen).map(ScoredAs::section).stream());
    }

    /** A certain answer to a certain question. */
    public record GivenAnswer(String section, String question, String answer) implements Serializable {}
}
