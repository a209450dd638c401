package org.candor.intake.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.candor.questionnaire.Absent;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.ItemType;
import org.candor.questionnaire.PickLists;
import org.candor.questionnaire.QuestionnaireItem;
import org.jspecify.annotations.Nullable;

/** One line of a questionnaire page, in the page's language: a heading, a question, the start of a row, or "add another". */
public final class Line implements Serializable {

    /** What stands on the line. */
    public enum Kind {
        HEADING,
        QUESTION,
        ROW,
        ADD
    }

    private static final long serialVersionUID = 1L;
    private static final int MOST_RADIOS = 10;
    private static final int LONGEST_HEADING = 120;

    private final Kind kind;
    private final QuestionnaireItem item;
    private final @Nullable Field field;
    private final int row;
    private final int number;
    private final String language;

    private Line(Kind kind, QuestionnaireItem item, @Nullable Field field, int row, int number, String language) {
        this.kind = kind;
        this.item = item;
        this.field = field;
        this.row = row;
        this.number = number;
        this.language = language;
    }

    static Line heading(QuestionnaireItem group, String language) {
        return new Line(Kind.HEADING, group, null, -1, 0, language);
    }

    static Line question(Field field, int number, String language) {
        return new Line(Kind.QUESTION, field.item(), field, field.row(), number, language);
    }

    static Line row(QuestionnaireItem group, int row, int number, String language) {
        return new Line(Kind.ROW, group, null, row, number, language);
    }

    /** @param row the index that the next row gets */
    static Line add(QuestionnaireItem group, int row, String language) {
        return new Line(Kind.ADD, group, null, row, 0, language);
    }

    QuestionnaireItem item() {
        return item;
    }

    public boolean isQuestion() {
        return kind == Kind.QUESTION;
    }

    Field field() {
        if (field == null) {
            throw new IllegalStateException(kind + " is no question");
        }
        return field;
    }

    public String getKind() {
        return kind.name();
    }

    /** The id of the input on the page: the path with underscores. */
    public String getId() {
        if (field != null) {
            return field.path().replace('.', '_');
        }
        return item.linkId()
                + switch (kind) {
                    case ADD -> "Add";
                    case ROW -> "_" + row;
                    case HEADING, QUESTION -> "Heading";
                };
    }

    public String getPath() {
        return field().path();
    }

    public String getGroup() {
        return item.linkId();
    }

    public int getRow() {
        return row;
    }

    /** The question's number on the page, or the row's; 0 for none. */
    public int getNumber() {
        return number;
    }

    public String getText() {
        return item.text().in(language);
    }

    /** The language the text is in, which is not the page's where no checked wording exists. */
    public String getTextLanguage() {
        return item.text().existsIn(language) ? language : "en";
    }

    /** A whole paragraph above the questions, such as what an instrument means by an event: no heading. */
    public boolean isProse() {
        return getText().length() > LONGEST_HEADING;
    }

    public String getHint() {
        return item.hint().in(language);
    }

    public String getWhy() {
        return item.why().in(language);
    }

    public boolean isOptional() {
        return !item.required();
    }

    public boolean isBodyMap() {
        return isQuestion() && item.bodyMap();
    }

    /** Which input the question gets. */
    public String getControl() {
        if (item.scaleOrNothing().isPresent()) {
            return "numbers";
        }
        return switch (item.type()) {
            case OPEN_CHOICE -> "picks";
            case CHOICE ->
                item.bodyMap()
                        ? "bodymap"
                        : item.repeats() ? "checks" : item.options().size() > MOST_RADIOS ? "menu" : "radios";
            case TEXT -> "area";
            case DATE -> "date";
            case INTEGER, DECIMAL -> "number";
            case QUANTITY -> "quantity";
            case STRING, GROUP -> "text";
        };
    }

    /** The list that suggestions come from; blank for none. */
    public String getPicks() {
        return item.valueSet().isEmpty() ? "" : PickLists.fileName(item.valueSet());
    }

    /** The options under their headings, for a question with a drawing of the body. */
    public List<LinePart> getParts() {
        var groups = new LinkedHashMap<String, List<SelectItem>>();
        item.options().forEach(o -> groups.computeIfAbsent(o.group().in(language), g -> new ArrayList<>())
                .add(new SelectItem(o.code(), o.text().in(language))));
        var parts = new ArrayList<LinePart>();
        groups.forEach((label, choices) -> parts.add(new LinePart(getId() + "Part" + parts.size(), label, choices)));
        return parts;
    }

    public String getListClass() {
        if (getControl().equals("numbers")) {
            return "choices numbers";
        }
        long scored = item.options().stream().filter(o -> o.score() != null).count();
        return scored == 4 ? "choices scale" : scored == 5 ? "choices scale scale--five" : "choices";
    }

    /** The answers to choose from. */
    public List<SelectItem> getChoices() {
        var choices = new ArrayList<SelectItem>();
        if (item.scaleOrNothing().isPresent()) {
            for (int n = lowest(); n <= highest(); n++) {
                choices.add(new SelectItem(Integer.toString(n), Integer.toString(n)));
            }
        } else {
            item.options()
                    .forEach(o -> choices.add(new SelectItem(o.code(), o.text().in(language))));
        }
        return choices;
    }

    public String getLowEnd() {
        return item.scaleOrNothing()
                .map(s -> lowest() + " - " + s.low().in(language))
                .orElse("");
    }

    public String getHighEnd() {
        return item.scaleOrNothing()
                .map(s -> highest() + " - " + s.high().in(language))
                .orElse("");
    }

    public List<SelectItem> getUnits() {
        return item.units().stream()
                .map(u -> new SelectItem(u.code(), u.text().in(language)))
                .toList();
    }

    /** "Not sure", "Prefer not to say" beside an input that is no choice. */
    public List<SelectItem> getAbsentChoices() {
        return item.type() == ItemType.CHOICE
                ? List.of()
                : item.absent().stream().map(this::choice).toList();
    }

    private SelectItem choice(Absent absent) {
        return new SelectItem(absent.code(), absent.text().in(language));
    }

    private int lowest() {
        var min = item.limits().min();
        return min == null ? 0 : min.intValue();
    }

    private int highest() {
        var max = item.limits().max();
        return max == null ? 10 : max.intValue();
    }
}
