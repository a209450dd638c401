package org.candor.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@link PickList}.
 *
 * @param system address of the code system, blank where no code was checked
 * @param display what the code system calls it
 * @param label what patients read
 * @param words other words it is found by
 * @param keys what the pick tells the rules by itself
 * @param asks the question that must say the rest, where the code alone does not
 */
public record Pick(
        String system,
        String code,
        String display,
        Text label,
        List<String> words,
        Set<String> keys,
        @Nullable Asks asks) {

    /** A question, and its answers that agree with the pick. */
    public record Asks(String question, Set<String> keys) {}

    public boolean isCoded() {
        return !code.isEmpty();
    }

    /** Whether the question was answered, and with none of what would say the same; "not sure" contradicts nothing. */
    public boolean isContradicted(Answers answers) {
        return Optional.ofNullable(asks)
                .filter(other -> {
                    var given = answers.at(other.question());
                    return !given.isEmpty()
                            && given.stream().noneMatch(other.keys()::contains)
                            && given.stream()
                                    .allMatch(code -> Absent.ofCode(code).isEmpty());
                })
                .isPresent();
    }
}
