package org.candor.intake.web;

import java.util.List;
import org.candor.questionnaire.AnswerWords;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.QuestionnaireResponse;

/** A section with its answers in words, to check or to read again. */
public final class AnsweredSection {

    private final String id;
    private final String title;
    private final List<AnswerLine> lines;
    private final boolean done;
    private final boolean editable;
    private final boolean byPhone;

    private AnsweredSection(
            String id, String title, List<AnswerLine> lines, boolean done, boolean editable, boolean byPhone) {
        this.id = id;
        this.title = title;
        this.lines = lines;
        this.done = done;
        this.editable = editable;
        this.byPhone = byPhone;
    }

    static AnsweredSection of(
            String id, QuestionnaireResponse response, boolean editable, boolean byPhone, String language) {
        var lines = response.asked().stream()
                .filter(f -> f.item().required() || response.answers().has(f.path()))
                .map(f -> line(f, response, language))
                .toList();
        return new AnsweredSection(
                id,
                response.questionnaire().title().in(language),
                lines,
                response.state() == QuestionnaireResponse.State.DONE,
                editable,
                byPhone);
    }

    private static AnswerLine line(Field field, QuestionnaireResponse response, String language) {
        var question = field.item().text().in(language);
        var group = field.group();
        var place = group == null ? "" : group.text().in(language) + " " + position(field, response) + ": ";
        return new AnswerLine(
                place + question,
                AnswerWords.of(field.item(), response.answers().at(field.path()), language));
    }

    /** Rows are counted as they stand; their index keeps gaps of rows that were taken away. */
    private static int position(Field field, QuestionnaireResponse response) {
        var group = field.path().substring(0, field.path().indexOf('.'));
        return response.answers().rows(group).headSet(field.row()).size() + 1;
    }

    public String getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public List<AnswerLine> getLines() {
        return lines;
    }

    public boolean isDone() {
        return done;
    }

    /** Whether a nurse wrote answers of it down on the phone. */
    public boolean isByPhone() {
        return byPhone;
    }

    public boolean isEditable() {
        return editable;
    }
}
