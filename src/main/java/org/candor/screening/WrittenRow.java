package org.candor.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;

/**
 * One row of a table of findings as it is written, whether it holds or not.
 *
 * @param facts what it looks at, in the spelling of {@link Facts#inWords}
 * @param to the last day on which it counts
 */
record WrittenRow(String rule, String facts, String reason, String override, LocalDate from, Optional<LocalDate> to) {

    /** In the order of the table; without rows that compute one of these instead of writing it. */
    static List<WrittenRow> of(byte[] table) {
        var found = new ArrayList<WrittenRow>();
        DrawingReader.readIfReadable(table)
                .ifPresent(root ->
                        root.all().filter(each -> each.is("dmn:decisionTable")).forEach(drawn -> read(drawn, found)));
        return found;
    }

    private static void read(DrawnElement drawn, List<WrittenRow> found) {
        var columns = drawn.children("dmn:output").map(each -> each.get("name")).toList();
        drawn.children("dmn:rule").map(row -> written(row, columns)).forEach(cells -> {
            var rule = cells.get("ruleId");
            var facts = cells.get("facts");
            var from = cells.get("effectiveFrom");
            var to = cells.get("effectiveTo");
            if (rule != null && facts != null && from != null && to != null) {
                var last = Optional.of(to).filter(text -> !text.isEmpty()).map(LocalDate::parse);
                found.add(new WrittenRow(
                        rule,
                        facts,
                        cells.getOrDefault("reason", ""),
                        cells.getOrDefault("override", ""),
                        LocalDate.parse(from),
                        last));
            }
        });
    }

    private static Map<String, String> written(DrawnElement row, List<String> columns) {
        var cells = row.children("dmn:outputEntry").toList();
        var texts = new HashMap<String, String>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            var text = cells.get(i).child("dmn:text").map(DrawnElement::text).orElse("");
            if (text.matches("\"[^\"]*\"")) {
                texts.put(columns.get(i), text.substring(1, text.length() - 1));
            }
        }
        return texts;
    }
}
