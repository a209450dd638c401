package org.candor.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A questionnaire with the answers given so far: what is asked now, what is still open, whether it is done.
 *
 * <p>FHIR counterpart: <a href="https://hl7.org/fhir/R4/questionnaireresponse.html">QuestionnaireResponse</a>. An answer to a question that is no longer
 * asked is kept but counts for nothing.
 */
public final class QuestionnaireResponse {

    /** How far a section is. */
    public enum State {
        NOT_STARTED,
        IN_PROGRESS,
        DONE
    }

    private final Questionnaire questionnaire;
    private final Answers answers;

    public QuestionnaireResponse(Questionnaire questionnaire, Answers answers) {
        this.questionnaire = questionnaire;
        this.answers = answers;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Answers answers() {
        return answers;
    }

    /** Every question of every row that exists, asked now or not, in the order of asking; groups are left out. */
    public List<Field> fields() {
        return fields(Set.of());
    }

    /** The same, with rows of a repeating group that are shown but still empty ("group.index"). */
    public List<Field> fields(Set<String> emptyRows) {
        var fields = new ArrayList<Field>();
        collect(questionnaire.items(), emptyRows, fields);
        return fields;
    }

    /** The questions that are asked now. */
    public List<Field> asked() {
        return fields().stream().filter(this::isAsked).toList();
    }

    public Optional<Field> field(String path) {
        var dot = path.split("\\.", 3);
        if (dot.length == 1) {
            return questionnaire
                    .item(path)
                    .filter(i -> !i.isGroup() && repeatingParent(i).isEmpty())
                    .map(Field::of);
        }
        if (dot.length < 3 || !dot[1].matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        return questionnaire
                .item(dot[0])
                .filter(g -> g.isGroup() && g.repeats())
                .flatMap(g -> g.items().stream()
                        .filter(i -> i.linkId().equals(dot[2]))
                        .findFirst()
                        .map(i -> Field.inRow(g, Integer.parseInt(dot[1]), i)));
    }

    public boolean isAsked(Field field) {
        return isAsked(field, new HashSet<>());
    }

    public boolean isAsked(QuestionnaireItem group) {
        return isAsked(Field.of(group), new HashSet<>());
    }

    /** The questions that must still be answered before the section is done. */
    public List<Field> open() {
        var open = new ArrayList<Field>();
        for (var field : asked()) {
            if (field.item().required() && !answers.has(field.path())) {
                open.add(field);
            }
        }
        for (var group : questionnaire.allItems()) {
            if (group.isGroup()
                    && group.repeats()
                    && group.required()
                    && isAsked(group)
                    && answers.rows(group.linkId()).isEmpty()) {
                group.items().stream()
                        .filter(QuestionnaireItem::required)
                        .forEach(i -> open.add(Field.inRow(group, 0, i)));
            }
        }
        return open;
    }

    public State state() {
        if (answers.isEmpty()) {
            return State.NOT_STARTED;
        }
        return open().isEmpty() ? State.DONE : State.IN_PROGRESS;
    }

    public long answered() {
        return asked().stream().filter(f -> answers.has(f.path())).count();
    }

    /** Only the answers to questions that are asked now. */
    public Answers counting() {
        var counting = Answers.NONE;
        for (var field : asked()) {
            counting = counting.with(field.path(), answers.at(field.path()));
        }
        return counting;
    }

    /** Whether one of these values, given at this field, raises a crisis. */
    public static boolean raisesCrisis(Field field, List<String> values) {
        return values.stream().anyMatch(v -> field.item()
                .option(v)
                .filter(AnswerOption::raisesCrisis)
                .isPresent());
    }

    private void collect(List<QuestionnaireItem> items, Set<String> emptyRows, List<Field> into) {
        for (var item : items) {
            if (!item.isGroup()) {
                into.add(Field.of(item));
            } else if (item.repeats()) {
                for (int row : rows(item, emptyRows)) {
                    item.items().forEach(child -> into.add(Field.inRow(item, row, child)));
                }
            } else {
                collect(item.items(), emptyRows, into);
            }
        }
    }

    private Set<Integer> rows(QuestionnaireItem group, Set<String> emptyRows) {
        var rows = new TreeSet<Integer>(answers.rows(group.linkId()));
        var prefix = group.linkId() + ".";
        emptyRows.stream()
                .filter(r -> r.startsWith(prefix))
                .forEach(r -> rows.add(Integer.parseInt(r.substring(prefix.length()))));
        return new LinkedHashSet<>(rows);
    }

    private boolean isAsked(Field field, Set<String> onTheWay) {
        if (!onTheWay.add(field.path())) {
            return false;
        }
        var parent = parentOf(field);
        boolean asked =
                (parent.isEmpty() || isAsked(Field.of(parent.get()), onTheWay)) && conditionsHold(field, onTheWay);
        onTheWay.remove(field.path());
        return asked;
    }

    private boolean conditionsHold(Field field, Set<String> onTheWay) {
        var conditions = field.item().enableWhen();
        if (conditions.isEmpty()) {
            return true;
        }
        return field.item().enableAny()
                ? conditions.stream().anyMatch(c -> holds(c, field, onTheWay))
                : conditions.stream().allMatch(c -> holds(c, field, onTheWay));
    }

    private boolean holds(EnableWhen condition, Field field, Set<String> onTheWay) {
        var group = field.group();
        var source = Optional.ofNullable(group)
                .flatMap(g -> field(g.linkId() + "." + field.row() + "." + condition.question()))
                .or(() -> field(condition.question()));
        return source.isPresent()
                && condition.holdsFor(
                        isAsked(source.get(), onTheWay)
                                ? answers.at(source.get().path())
                                : List.of());
    }

    private Optional<QuestionnaireItem> parentOf(Field field) {
        var group = field.group();
        return group != null ? Optional.of(group) : parent(field.item());
    }

    private Optional<QuestionnaireItem> repeatingParent(QuestionnaireItem item) {
        return parent(item).filter(QuestionnaireItem::repeats);
    }

    private Optional<QuestionnaireItem> parent(QuestionnaireItem item) {
        return questionnaire.allItems().stream()
                .filter(i -> i.items().stream().anyMatch(child -> child.linkId().equals(item.linkId())))
                .findFirst();
    }
}
