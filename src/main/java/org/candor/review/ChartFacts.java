package org.candor.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.candor.intake.IntakePacket;
import org.candor.questionnaire.AnswerWords;
import org.candor.questionnaire.Field;

/**
 * What the patient wrote, picked and put in words for a chart. Sensitive: lives only while a page of the care team is made.
 *
 * @param language of the words
 */
public record ChartFacts(IntakePacket packet, String language) {

    /** One answer with its question, as staff read it. */
    public record Line(String question, String answer) {}

    /**
     * A section with every question that was asked.
     *
     * @param scribe the nurse who wrote it down on the phone; blank when the patient did
     */
    public record Section(String title, String scribe, List<Line> lines) {}

    /** The answer to one question in words; blank when it was not answered. */
    public String words(String section, String path) {
        return packet.sections()
                .find(section)
                .map(packet::response)
                .flatMap(response -> response.field(path))
                .map(field -> words(section, field))
                .orElse("");
    }

    /** The question itself as it was asked; blank when there is none. */
    public String question(String section, String path) {
        return packet.sections()
                .find(section)
                .map(packet::response)
                .flatMap(response -> response.field(path))
                .map(field -> field.item().text().in(language))
                .orElse("");
    }

    /** Every medicine as the patient wrote it, one line each. */
    public List<String> medicines() {
        var given = packet.of("medicines");
        return given.rows("medicines").stream()
                .map(row -> List.of("name", "dose", "often").stream()
                        .map(item -> words("medicines", "medicines." + row + "." + item))
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.joining(", ")))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The codes of the places that hurt, for the drawing; what they are called stands among the answers. */
    public String painPlaces() {
        return String.join(" ", packet.of("reason-and-goals").at("painPlaces"));
    }

    /** All answers, section by section, in the order of asking. */
    public List<Section> sections() {
        return packet.shown().stream()
                .map(section -> new Section(
                        packet.sections().questionnaire(section).title().in(language),
                        packet.scribes().getOrDefault(section.id(), ""),
                        packet.response(section).asked().stream()
                                .map(field -> new Line(field.item().text().in(language), words(section.id(), field)))
                                .filter(line -> !line.answer().isBlank())
                                .toList()))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** The sections a reviewer can ask the patient to look at again: id and title. */
    public List<Line> askable() {
        return packet.sections().all().stream()
                .map(section -> new Line(
                        section.id(),
                        packet.sections().questionnaire(section).title().in(language)))
                .toList();
    }

    /** "Nobody wrote this" stays visible as empty. */
    public Optional<String> given(String section, String path) {
        return Optional.of(words(section, path)).filter(word -> !word.isBlank());
    }

    private String words(String section, Field field) {
        return AnswerWords.of(field.item(), packet.of(section).at(field.path()), language);
    }

    /** Names no answer: health data does not belong in a log. */
    @Override
    public String toString() {
        return "chart of " + packet;
    }
}
