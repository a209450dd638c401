package org.candor.workflow.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.workflow.check.RuleTable;

/** A rule table to be read: every row in one line, what must hold and what follows. */
public final class ShownTable {
    private final Optional<TableRows> rows;

    /** One row in words. */
    public record Line(String id, String asks, String gives) {
        public String getId() {
            return id;
        }

        public String getAsks() {
            return asks;
        }

        public String getGives() {
            return gives;
        }
    }

    private ShownTable(Optional<TableRows> rows) {
        this.rows = rows;
    }

    static ShownTable of(String dmn) {
        return new ShownTable(TableRows.of(dmn));
    }

    /** Whether rows could be read from the file at all. */
    public boolean isReadable() {
        return rows.isPresent();
    }

    public List<Line> getLines() {
        return rows.map(TableRows::rows).orElse(List.of()).stream()
                .map(row -> new Line(
                        row.id(),
                        String.join(" · ", row.asks()),
                        String.join(
                                " · ",
                                row.gives().stream()
                                        .map(TableCell::shown)
                                        .filter(cell -> !cell.isBlank())
                                        .toList())))
                .toList();
    }

    String rowOf(String element) {
        return rows.map(each -> each.rowOf(element)).orElse("");
    }

    /** The cells of a row to be written; empty for a row that is not there. */
    List<TableCell> cellsOf(String id, RuleTable table) {
        var cells = new ArrayList<TableCell>();
        rows.ifPresent(all -> all.row(id).ifPresent(row -> {
            for (int i = 0; i < Math.min(row.asks().size(), all.asked().size()); i++) {
                cells.add(TableCell.asks(all.asked().get(i), row.asks().get(i)));
            }
            for (int i = 0; i < Math.min(row.gives().size(), all.given().size()); i++) {
                var hint = i < table.columns().size() ? table.columns().get(i).allowed() : "";
                cells.add(TableCell.gives(all.given().get(i), hint, row.gives().get(i)));
            }
        }));
        return cells;
    }
}
