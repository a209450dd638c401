package org.candor.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.candor.questionnaire.Answers;
import org.candor.questionnaire.QuestionnaireResponse;
import org.candor.questionnaire.QuestionnaireResponse.State;
import org.candor.questionnaire.Score;

/**
 * All answers of one request, section by section, and how far each section is. Never changes.
 *
 * @param answers section id to answers
 * @param savedAt section id to the last save
 * @param requested sections that are shown only because the practice asked for them
 * @param scribes section id to the name of the nurse who wrote it down on the phone; nothing where the patient did
 */
public record IntakePacket(
        IntakeSections sections,
        Map<String, Answers> answers,
        Map<String, Instant> savedAt,
        Set<String> requested,
        Map<String, String> scribes) {

    public IntakePacket(
            IntakeSections sections,
            Map<String, Answers> answers,
            Map<String, Instant> savedAt,
            Set<String> requested) {
        this(sections, answers, savedAt, requested, Map.of());
    }

    public Answers of(String section) {
        return answers.getOrDefault(section, Answers.NONE);
    }

    public IntakePacket with(String section, Answers changed) {
        var copy = new LinkedHashMap<>(answers);
        copy.put(section, changed);
        return new IntakePacket(sections, copy, savedAt, requested, scribes);
    }

    public QuestionnaireResponse response(IntakeSection section) {
        return new QuestionnaireResponse(sections.questionnaire(section), of(section.id()));
    }

    /** The sections this patient is asked, in order. */
    public List<IntakeSection> shown() {
        return sections.all().stream().filter(this::isShown).toList();
    }

    public boolean isShown(IntakeSection section) {
        if (section.onRequest()
                && !requested.contains(section.id())
                && of(section.id()).isEmpty()) {
            return false;
        }
        var unless = section.unless();
        var onlyWhen = section.onlyWhen();
        return (unless == null || !has(unless)) && (onlyWhen == null || reads(onlyWhen));
    }

    /** The scores of a section, by the cuts for this patient's sex; none for a section that is no instrument. */
    public List<Score> scores(IntakeSection section) {
        var sex = of("about-you").one("sexForScore").orElse("");
        return sections.scoring().scores(response(section), sex);
    }

    /** The scores of all sections that are asked. */
    public List<Score> scores() {
        return shown().stream().flatMap(s -> scores(s).stream()).toList();
    }

    private boolean reads(IntakeSection.ScoredAs wanted) {
        return sections.find(wanted.section()).filter(this::isShown).stream()
                .flatMap(section -> scores(section).stream())
                .anyMatch(score -> wanted.band().equals(score.bandId()));
    }

    public boolean has(IntakeSection.GivenAnswer answer) {
        return of(answer.section()).at(answer.question()).contains(answer.answer());
    }

    public State state(IntakeSection section) {
        return response(section).state();
    }

    public List<IntakeSection> unfinished() {
        return shown().stream().filter(s -> state(s) != State.DONE).toList();
    }

    public boolean isFinished() {
        return unfinished().isEmpty();
    }

    public int minutesLeft() {
        return unfinished().stream().mapToInt(IntakeSection::minutes).sum();
    }

    /** What is left of the part before the first call. */
    public int minutesLeftBeforeCall() {
        return unfinished().stream()
                .filter(sections::isBeforeCall)
                .mapToInt(IntakeSection::minutes)
                .sum();
    }

    public Optional<Instant> lastSaved() {
        return savedAt.values().stream().max(Instant::compareTo);
    }

    /** Names no answer: health data does not belong in a log. */
    @Override
    public String toString() {
        return answers.size() + " sections";
    }
}
