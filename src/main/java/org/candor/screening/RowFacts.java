package org.candor.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;

/** Which facts each row of a table of findings looks at, as it is written, whether the row holds or not. */
final class RowFacts {
    private RowFacts() {}

    /** By the names of the rules, in the order of the table; without rows that do not write both out. */
    static Map<String, String> of(byte[] table) {
        var found = new LinkedHashMap<String, String>();
        DrawingReader.readIfReadable(table)
                .ifPresent(root ->
                        root.all().filter(each -> each.is("dmn:decisionTable")).forEach(drawn -> read(drawn, found)));
        return found;
    }

    private static void read(DrawnElement drawn, Map<String, String> found) {
        var columns = drawn.children("dmn:output").map(each -> each.get("name")).toList();
        drawn.children("dmn:rule").forEach(row -> {
            var cells = row.children("dmn:outputEntry").toList();
            written(cells, columns.indexOf("ruleId")).ifPresent(rule -> written(cells, columns.indexOf("facts"))
                    .ifPresent(facts -> found.put(rule, facts)));
        });
    }

    private static Optional<String> written(List<DrawnElement> cells, int at) {
        return at < 0 || at >= cells.size()
                ? Optional.empty()
                : cells.get(at)
                        .child("dmn:text")
                        .map(DrawnElement::text)
                        .filter(text -> text.matches("\"[^\"]*\""))
                        .map(text -> text.substring(1, text.length() - 1));
    }
}
