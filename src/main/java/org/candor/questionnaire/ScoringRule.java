package org.candor.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one score of an instrument is worked out, as {@code content/questionnaire/scoring.yaml} says. Every number of it stands there, with
 * its source; this class gives none.
 *
 * @param id what the score is called; an instrument with two scores has two rules
 * @param questionnaire the form that is scored
 * @param fact the input of the screening rules that the total becomes, or blank
 * @param needed the screening is not complete without that fact once the form is asked
 * @param items what is counted, by link id
 * @param gate a question that must be answered but counts nothing, or blank
 * @param max the highest total, or 0 when there is none to name
 * @param cuts sex to the lowest total that is positive; {@code unk} where the sex is not known
 * @param alsoCounts answer codes of other editions of a form, by item, to what they count
 * @param answers answer code to yes, no or refuse
 * @param acute the question of a screen that tells whether it is now, or blank
 */
public record ScoringRule(
        String id,
        String questionnaire,
        Kind rule,
        String fact,
        boolean needed,
        List<String> items,
        String gate,
        Blanks blanks,
        int max,
        int decimals,
        List<Band> bands,
        Map<String, Integer> cuts,
        @Nullable Clusters clusters,
        @Nullable Alone alone,
        @Nullable Change change,
        Map<String, Map<String, Integer>> alsoCounts,
        Map<String, String> answers,
        String acute,
        String loinc,
        String source) {

    /** The ways that instruments are scored here. */
    public enum Kind {
        SUM,
        MEAN,
        SCREEN,
        LEVEL
    }

    /**
     * What becomes of unanswered items; without a word here one blank item leaves no total.
     *
     * @param proRateUpTo so many blanks are made up for by the others
     * @param never no total without these
     * @param enough a mean needs only so many answers
     * @param skippedIsZero a question that an earlier answer rightly skips counts 0
     */
    public record Blanks(int proRateUpTo, List<String> never, int enough, boolean skippedIsZero) {
        static final Blanks NONE = new Blanks(0, List.of(), 0, false);
    }

    /**
     * A range of a score, from its lowest number, or a result by its id.
     *
     * @param when a level is reached by any of these, each an item to yes, no or blank
     */
    public record Band(String id, BigDecimal from, Text label, List<Map<String, String>> when) {
        public Band {
            id = id.isEmpty() ? label.en() : id;
            from = from == null ? BigDecimal.ZERO : from;
        }
    }

    /**
     * A second way to read the same items: each group needs so many items that count.
     *
     * @param from an item counts from here
     * @param lifts the band that it lifts the score to, or blank
     * @param met the sentence when all groups have enough, beside the score
     */
    public record Clusters(
            String id,
            int from,
            List<Group> groups,
            String lifts,
            @Nullable Text met,
            @Nullable Text notMet) {

        /** Items of which some must count. */
        public record Group(String id, List<String> items, int enough) {}
    }

    /** All points come from one item; {@code fact} is the input of the screening rules that says so. */
    public record Alone(String item, String fact, Text note) {}

    /** What counts as a change from one time to the next: points, or percent of the earlier score. */
    public record Change(int reliable, int meaningful, int meaningfulPercent, String source) {}

    public ScoringRule {
        questionnaire = questionnaire.isEmpty() ? id : questionnaire;
        blanks = blanks == null ? Blanks.NONE : blanks;
    }

    Optional<Band> bandOf(BigDecimal score) {
        return bands.stream().filter(b -> score.compareTo(b.from()) >= 0).reduce((lower, higher) -> higher);
    }

    Optional<Band> band(String name) {
        return bands.stream().filter(b -> b.id().equals(name)).findFirst();
    }

    /** The lowest total that is positive for that sex. */
    int cutFor(String sex) {
        return cuts.getOrDefault(sex, cuts.getOrDefault("unk", 0));
    }
}
