package org.candor.intake.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.candor.questionnaire.Absent;
import org.candor.questionnaire.AnswerWords;
import org.candor.questionnaire.Answers;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.ItemType;
import org.candor.questionnaire.Questionnaire;
import org.candor.questionnaire.QuestionnaireItem;
import org.candor.questionnaire.QuestionnaireResponse;
import org.candor.questionnaire.Values;

/**
 * A questionnaire as {@code t:questionnaire} shows it: its lines, what the inputs hold, and which questions are asked now.
 *
 * <p>Inputs are bound to {@link #getGiven()} by path; the unit of a quantity stands under {@code path#unit}, "not sure" under
 * {@code path#absent}. What counts is {@link #answers()}, which changes only after a save.
 */
public final class QuestionnaireForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String UNIT = "#unit";
    private static final String ABSENT = "#absent";

    private final Questionnaire questionnaire;
    private final String language;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Object> given = new LinkedHashMap<>();
    private Answers answers;
    private int numbered;

    /** @param oneMore an empty row to show, as {@code medicines.2}; blank for none */
    public QuestionnaireForm(Questionnaire questionnaire, Answers answers, String language, String oneMore) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.language = language;
        addLines(questionnaire.items(), oneMore);
        lines.stream().filter(Line::isQuestion).forEach(this::show);
    }

    public List<Line> getLines() {
        return lines;
    }

    public Map<String, Object> getGiven() {
        return given;
    }

    public Answers answers() {
        return answers;
    }

    QuestionnaireResponse response() {
        return new QuestionnaireResponse(questionnaire, answers);
    }

    public boolean isShown(Line line) {
        return line.isQuestion() ? response().isAsked(line.field()) : response().isAsked(line.item());
    }

    /** The names of the lists that its questions are picked from. */
    public Set<String> getPickLists() {
        var lists = new TreeSet<String>();
        lines.stream().map(Line::getPicks).filter(list -> !list.isEmpty()).forEach(lists::add);
        return lists;
    }

    /** Whether a drawing of the body stands beside one of its questions. */
    public boolean isBodyMap() {
        return lines.stream().anyMatch(Line::isBodyMap);
    }

    Optional<Line> line(String path) {
        return lines.stream()
                .filter(l -> l.isQuestion() && l.getPath().equals(path))
                .findFirst();
    }

    /** The lines that are shown, which changes with the answers. */
    Set<String> shownIds() {
        var shown = new HashSet<String>();
        lines.stream().filter(this::isShown).forEach(l -> shown.add(l.getId()));
        return shown;
    }

    /** What the inputs of a question hold, as an answer. */
    List<String> collect(Line line) {
        var absent = Objects.toString(given.get(line.getPath() + ABSENT), "");
        var value = given.get(line.getPath());
        if (line.isBodyMap()) {
            return alone(line, ofParts(line));
        }
        if (value instanceof List<?> many) {
            return alone(line, many.stream().map(Object::toString).toList());
        }
        var text = Objects.toString(value, "").strip();
        if (text.isEmpty()) {
            return absent.isEmpty() || absent.equals("false") ? List.of() : List.of(absent);
        }
        return List.of(
                switch (line.item().type()) {
                    case QUANTITY -> text.replace(',', '.') + "|" + unit(line);
                    case OPEN_CHOICE ->
                        line.item().picks().map(list -> list.kept(text)).orElse(text);
                    default -> text;
                });
    }

    /** The answer was saved: inputs and shown questions follow it. */
    void accept(Line line, List<String> saved) {
        answers = answers.with(line.getPath(), saved);
        show(line);
    }

    /** "Not sure" or its like was chosen: it takes the place of what stood in the input. */
    void chooseAbsent(Line line) {
        var absent = Objects.toString(given.get(line.getPath() + ABSENT), "");
        if (!absent.isEmpty()) {
            given.put(line.getPath(), "");
        }
    }

    private List<String> ofParts(Line line) {
        return line.getParts().stream()
                .flatMap(part -> given.get(part.id()) instanceof List<?> chosen ? chosen.stream() : Stream.empty())
                .map(Object::toString)
                .toList();
    }

    private String unit(Line line) {
        return Objects.toString(
                given.get(line.getPath() + UNIT), line.item().units().get(0).code());
    }

    /** The latest of "None of these" and other answers wins. */
    private List<String> alone(Line line, List<String> chosen) {
        var before = answers.at(line.getPath());
        var exclusive = chosen.stream()
                .filter(c -> line.item().option(c).filter(o -> o.exclusive()).isPresent())
                .toList();
        if (exclusive.isEmpty() || chosen.size() == 1) {
            return chosen;
        }
        var fresh = exclusive.stream().filter(c -> !before.contains(c)).findFirst();
        return fresh.map(List::of)
                .orElseGet(() ->
                        chosen.stream().filter(c -> !exclusive.contains(c)).toList());
    }

    private void show(Line line) {
        var field = line.field();
        var values = answers.at(field.path());
        var item = field.item();
        var first = values.isEmpty() ? "" : values.get(0);
        boolean absent = Absent.ofCode(first).filter(item.absent()::contains).isPresent();
        given.put(field.path() + ABSENT, absent ? first : "");
        if (line.isBodyMap()) {
            line.getParts()
                    .forEach(part -> given.put(
                            part.id(),
                            new ArrayList<>(values.stream().filter(part::offers).toList())));
        } else if (item.type() == ItemType.CHOICE && item.repeats()) {
            given.put(field.path(), new ArrayList<>(values));
        } else if (item.type() == ItemType.QUANTITY) {
            var quantity = Values.quantity(first);
            given.put(
                    field.path(), quantity.map(q -> q.number().toPlainString()).orElse(""));
            given.put(
                    field.path() + UNIT,
                    quantity.map(Values.Quantity::unit)
                            .orElse(item.units().get(0).code()));
        } else if (item.type() == ItemType.OPEN_CHOICE) {
            given.put(field.path(), AnswerWords.of(item, values, language));
        } else {
            given.put(field.path(), absent ? "" : first);
        }
    }

    private void addLines(List<QuestionnaireItem> items, String oneMore) {
        for (var item : items) {
            if (!item.isGroup()) {
                lines.add(Line.question(Field.of(item), isInstrument() ? ++numbered : 0, language));
            } else if (item.repeats()) {
                addRows(item, oneMore);
            } else {
                lines.add(Line.heading(item, language));
                addLines(item.items(), oneMore);
            }
        }
    }

    private void addRows(QuestionnaireItem group, String oneMore) {
        var rows = new TreeSet<>(answers.rows(group.linkId()));
        var prefix = group.linkId() + ".";
        if (oneMore.startsWith(prefix) && oneMore.substring(prefix.length()).matches("[0-9]{1,2}")) {
            rows.add(Integer.parseInt(oneMore.substring(prefix.length())));
        } else if (rows.isEmpty()) {
            rows.add(0);
        }
        int number = 0;
        for (int row : rows) {
            lines.add(Line.row(group, row, ++number, language));
            group.items().forEach(i -> lines.add(Line.question(Field.inRow(group, row, i), 0, language)));
        }
        lines.add(Line.add(group, rows.last() + 1, language));
    }

    private boolean isInstrument() {
        return !questionnaire.copyright().isBlank();
    }
}
