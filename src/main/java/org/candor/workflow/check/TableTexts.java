package org.candor.workflow.check;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.candor.workflow.engine.dmn.FeelText;

/** The cells of a rule table: each is FEEL of the small kind, asks for known facts, and gives what its column may give. */
final class TableTexts {
    private static final Set<String> FUNCTIONS = Set.of("list contains", "count", "not");

    private final RuleTable table;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final Map<String, Set<String>> given = new HashMap<>();

    TableTexts(RuleTable table) {
        this.table = table;
    }

    /** @param drawn a table whose shape is right */
    List<Finding> check(DrawnElement drawn, int mostFindings) {
        drawn.children("dmn:input")
                .flatMap(input -> input.child("dmn:inputExpression").stream())
                .forEach(asked -> read(
                        asked,
                        "The column \""
                                + asked.parent().map(DrawnElement::label).orElse("") + "\"",
                        false));
        for (var rule : drawn.children("dmn:rule").toList()) {
            if (findings.size() < mostFindings) {
                rule(rule);
            }
        }
        return findings;
    }

    /** All numbers that the conditions compare with. */
    Set<BigDecimal> numbers() {
        return numbers;
    }

    private void rule(DrawnElement rule) {
        rule.children("dmn:inputEntry").forEach(test -> read(test, "The condition of row \"" + rule.id() + "\"", true));
        var gives = rule.children("dmn:outputEntry").toList();
        for (int i = 0; i < gives.size(); i++) {
            gives(gives.get(i), table.columns().get(i), rule);
        }
    }

    private void gives(DrawnElement cell, RuleTable.Column column, DrawnElement rule) {
        var place = "\"" + column.name() + "\" of row \"" + rule.id() + "\"";
        var before = findings.size();
        var results = read(cell, place, false);
        if (findings.size() > before) {
            return;
        }
        if (results.isEmpty()) {
            findings.add(FindingCode.NO_TEXT.on(cell.nearestId(), place));
        }
        for (var result : results) {
            if (!column.allows().test(result)) {
                findings.add(FindingCode.CELL_VALUE.on(cell.nearestId(), place, result, column.allowed()));
            } else if (column.unique()
                    && !given.computeIfAbsent(column.name(), any -> new HashSet<>())
                            .add(result)) {
                findings.add(FindingCode.TWICE.on(cell.nearestId(), place, result));
            }
        }
    }

    /** @return the texts that the cell can give */
    private Set<String> read(DrawnElement cell, String place, boolean test) {
        var written = cell.child("dmn:text").map(DrawnElement::text).orElse("");
        if (test && written.isEmpty()) {
            return Set.of(); // holds always, as "-" does
        }
        try {
            var feel = test ? FeelText.test(written) : FeelText.expression(written);
            uses(feel, cell, place);
            numbers.addAll(feel.numbers());
            return feel.results();
        } catch (FeelText.Unparsable unparsable) {
            findings.add(FindingCode.FEEL.on(cell.nearestId(), place, String.valueOf(unparsable.getMessage())));
            return Set.of();
        }
    }

    private void uses(FeelText feel, DrawnElement cell, String place) {
        if (!feel.beyond().isEmpty()) {
            findings.add(FindingCode.BEYOND_FEEL.on(cell.nearestId(), place, String.join(", ", feel.beyond())));
        }
        feel.names().stream()
                .filter(name -> !table.knows(name))
                .forEach(name -> findings.add(FindingCode.UNKNOWN_FACT.on(cell.nearestId(), place, name)));
        var allowed = FUNCTIONS.stream().sorted().collect(joining(", "));
        feel.functions().stream()
                .filter(name -> !FUNCTIONS.contains(name))
                .forEach(name -> findings.add(FindingCode.UNKNOWN_FUNCTION.on(cell.nearestId(), place, name, allowed)));
    }
}
