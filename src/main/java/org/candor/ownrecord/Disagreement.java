package org.candor.ownrecord;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candor.intake.IntakePacket;
import org.candor.ownrecord.AskedSuggestion.Verdict;
import org.candor.questionnaire.Absent;

/** The record says one thing, the patient another: by her verdict on the suggestion, or by an answer of her intake. */
public record Disagreement(AskedSuggestion suggestion, Kind kind) {

    /** What stands against the record. */
    public enum Kind {
        /** She said that it is not hers. */
        NOT_MINE("the patient says: not mine"),
        /** She answered a question as if it were not so. */
        ANSWERED_OTHERWISE("the patient answered otherwise");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final Set<String> NO = Set.of("none", "no");

    /** What contradicts, in the order of asking. */
    static List<Disagreement> of(List<AskedSuggestion> asked, IntakePacket packet) {
        return asked.stream().flatMap(each -> of(each, packet).stream()).toList();
    }

    private static Optional<Disagreement> of(AskedSuggestion asked, IntakePacket packet) {
        if (asked.getVerdict() == Verdict.NOT_MINE) {
            return Optional.of(new Disagreement(asked, Kind.NOT_MINE));
        }
        boolean otherwise =
                switch (asked.getKind()) {
                    case MEDICINE -> says(packet, "medicines", "takes");
                    case ALLERGY -> allergy(asked.getSaid().text(), packet);
                    case CONDITION ->
                        ConditionWords.conditions(asked.getSaid().text()).stream()
                                .anyMatch(each -> isDenied(packet, "conditions", each));
                    case VITAL, LAB -> false;
                };
        return otherwise ? Optional.of(new Disagreement(asked, Kind.ANSWERED_OTHERWISE)) : Optional.empty();
    }

    private static boolean allergy(String text, IntakePacket packet) {
        var listed = ConditionWords.allergies(text);
        return listed.isEmpty()
                ? says(packet, "allergies", "others")
                : listed.stream().anyMatch(each -> isDenied(packet, "allergies", each));
    }

    private static boolean says(IntakePacket packet, String section, String question) {
        return packet.of(section).one(question).filter(NO::contains).isPresent();
    }

    /** Answered, and with none of what would say the same; "not sure" denies nothing. */
    private static boolean isDenied(IntakePacket packet, String section, ConditionWords.Asked asked) {
        var given = packet.of(section).at(asked.question());
        return !given.isEmpty()
                && given.stream().noneMatch(asked.keys()::contains)
                && given.stream().allMatch(code -> Absent.ofCode(code).isEmpty());
    }

    /** For the finding, as staff read it. */
    public String inWords() {
        return suggestion.getSaid().text() + " (in the record; " + kind.words + ")";
    }

    /** Names nothing: health data does not belong in a log. */
    @Override
    public String toString() {
        return kind.name();
    }
}
