package org.candor.workflow.change;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.candor.workflow.change.Telling.Told;
import org.candor.workflow.drawing.DrawnElement;

/** What changed in a rule table, row by row and cell by cell. What has no sentence here gets a general one. */
final class TableSentences {
    private TableSentences() {}

    static Optional<Told> tell(Edit edit) {
        if (!edit.subject().name().startsWith("dmn:")) {
            return Optional.empty();
        }
        if (edit instanceof Edit.Text text) {
            return text(text);
        }
        if (edit instanceof Edit.Added added && isPlainRow(added.now())) {
            return rule("Row " + name(added.now()) + " is new: " + row(added.now()));
        }
        if (edit instanceof Edit.Removed removed && isPlainRow(removed.old())) {
            return rule("Row " + name(removed.old()) + " is taken out: " + row(removed.old()));
        }
        if (edit instanceof Edit.Ordered ordered && ordered.now().is("dmn:rule")) {
            return rule("Row " + name(ordered.now()) + " now stands " + neighbour(ordered.now()) + " (before: "
                    + neighbour(ordered.old()) + ")");
        }
        return edit instanceof Edit.Attribute attribute ? attribute(attribute) : Optional.empty();
    }

    private static Optional<Told> rule(String sentence) {
        return Optional.of(new Told(Risk.RULE, sentence));
    }

    private static Optional<Told> text(Edit.Text edit) {
        var instead = " is now " + text(edit.now()) + " instead of " + text(edit.old());
        var cell = edit.now().parent().filter(each -> edit.now().is("dmn:text"));
        var place = cell.flatMap(each -> each.parent().map(around -> place(each, around)));
        if (place.isPresent()) {
            var risk = Kinds.risk(cell.get());
            return Optional.of(new Told(risk, place.get() + instead));
        }
        return edit.now().is("dmn:description")
                ? Optional.of(new Told(
                        Risk.WORDS,
                        "The note on "
                                + edit.now().parent().map(TableSentences::name).orElse("the file") + instead))
                : Optional.empty();
    }

    /** As it is written: a text of FEEL has its own quotation marks. */
    private static String text(DrawnElement element) {
        var written = String.join(" … ", element.content());
        return written.isBlank() || !written.equals(written.strip()) ? Words.quoted(written) : Words.shown(written);
    }

    /** "Row R07, "When"" for a cell, "The column "When"" for what a column asks for. */
    private static String place(DrawnElement cell, DrawnElement around) {
        if (!around.is("dmn:rule")) {
            return "What the column " + name(around) + " asks for";
        }
        return "Row " + name(around) + ", " + column(cell, around) + ",";
    }

    private static String column(DrawnElement cell, DrawnElement row) {
        var columns = row.parent()
                .map(table -> table.children(cell.is("dmn:inputEntry") ? "dmn:input" : "dmn:output")
                        .toList())
                .orElse(List.of());
        var place = row.children(cell.name()).toList().indexOf(cell);
        return place < columns.size() && !cell.is("dmn:annotationEntry")
                ? name(columns.get(place))
                : Kinds.exactWord(cell) + " " + (place + 1);
    }

    private static Optional<Told> attribute(Edit.Attribute edit) {
        if (edit.name().equals("id") && Kinds.isCell(edit.now())) {
            var known = edit.now().parent().map(TableSentences::name).orElse("the file");
            return Optional.of(new Told(
                    Risk.NO_EFFECT,
                    "In " + known + ", the id of the " + Kinds.exactWord(edit.now()) + " is now "
                            + Words.quoted(String.valueOf(edit.is())) + " instead of "
                            + Words.quoted(String.valueOf(edit.was())) + "; nothing refers to it, no effect"));
        }
        var words = edit.name().matches("name|label") && !edit.now().is("dmn:output")
                || edit.name().equals("label");
        if (!words || edit.is() == null || edit.was() == null) {
            return Optional.empty();
        }
        return Optional.of(new Told(
                Risk.WORDS,
                "The " + Kinds.exactWord(edit.now()) + " " + name(edit.old()) + " is now called "
                        + Words.quoted(edit.is())));
    }

    /** Nothing in it that the sentence about the row would not tell. */
    private static boolean isPlainRow(DrawnElement row) {
        return row.is("dmn:rule")
                && row.attributes().keySet().stream().allMatch("id"::equals)
                && row.content().stream().allMatch(String::isEmpty)
                && row.children().stream().allMatch(TableSentences::isPlainCell);
    }

    private static boolean isPlainCell(DrawnElement cell) {
        return cell.is("dmn:inputEntry", "dmn:outputEntry")
                && cell.attributes().keySet().stream().allMatch("id"::equals)
                && cell.children().size() == 1
                && cell.child("dmn:text").isPresent()
                && cell.content().stream().allMatch(String::isEmpty)
                && cell.children().get(0).attributes().isEmpty()
                && cell.children().get(0).children().isEmpty();
    }

    private static String row(DrawnElement row) {
        return cells(row, "dmn:inputEntry") + "; it gives " + cells(row, "dmn:outputEntry");
    }

    private static String cells(DrawnElement row, String kind) {
        return row.children(kind)
                .map(cell -> column(cell, row) + " " + text(cell.children().get(0)))
                .collect(joining(", "));
    }

    private static String neighbour(DrawnElement row) {
        var rows =
                row.parent().map(table -> table.children("dmn:rule").toList()).orElse(List.of());
        var place = rows.indexOf(row);
        return place == 0 ? "first" : "after " + name(rows.get(place - 1));
    }

    private static String name(DrawnElement element) {
        var label = element.get("label").isBlank() ? element.label() : element.get("label");
        return Words.quoted(label);
    }
}
