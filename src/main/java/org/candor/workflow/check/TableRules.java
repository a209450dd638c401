package org.candor.workflow.check;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;

/** The shape of a rule table, held against what its reader relies on: one decision, its columns, a cell for each. */
final class TableRules {
    private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,98}");
    private static final Set<String> TYPES = Set.of("string", "boolean", "number", "integer", "long", "double", "date");

    private final DrawnElement root;
    private final RuleTable table;
    private final List<Finding> findings = new ArrayList<>();

    TableRules(DrawnElement root, RuleTable table) {
        this.root = root;
        this.table = table;
    }

    List<Finding> check() {
        ids();
        var decisions = root.children("dmn:decision").toList();
        var drawn = decisions.stream()
                .flatMap(each -> each.children("dmn:decisionTable"))
                .toList();
        if (decisions.size() != 1 || drawn.size() != 1) {
            findings.add(FindingCode.ONE_TABLE.on(""));
            return findings;
        }
        var decision = decisions.get(0);
        if (!decision.id().equals(table.decision())) {
            findings.add(FindingCode.WRONG_DECISION.on(decision.id(), decision.id(), table.decision()));
        }
        shape(drawn.get(0));
        return findings;
    }

    private void ids() {
        var seen = new HashSet<String>();
        root.all()
                .filter(each ->
                        each.attributes().containsKey("id") || each.is("dmn:decision", "dmn:decisionTable", "dmn:rule"))
                .filter(each -> !ID.matcher(each.id()).matches() || !seen.add(each.id()))
                .forEach(each -> findings.add(FindingCode.BAD_ID.on(each.nearestId(), each.id())));
    }

    private void shape(DrawnElement drawn) {
        var policy = drawn.attributes().getOrDefault("hitPolicy", "UNIQUE");
        if (!table.hitPolicies().contains(policy)) {
            var allowed = table.hitPolicies().stream().sorted().collect(joining(" or "));
            findings.add(FindingCode.HIT_POLICY.on(drawn.id(), policy, allowed));
        }
        var inputs = drawn.children("dmn:input").toList();
        if (inputs.isEmpty()) {
            findings.add(FindingCode.NO_INPUT.on(drawn.id(), ""));
        }
        inputs.forEach(this::input);
        var outputs = drawn.children("dmn:output").toList();
        var names = table.columns().stream().map(RuleTable.Column::name).toList();
        if (!outputs.stream().map(each -> each.get("name")).toList().equals(names)
                || !outputs.stream().allMatch(each -> Set.of("", "string").contains(each.get("typeRef")))) {
            findings.add(FindingCode.OUTPUTS.on(drawn.id(), String.join(", ", names)));
        }
        var rules = drawn.children("dmn:rule").toList();
        if (rules.isEmpty() || rules.size() > table.mostRows()) {
            findings.add(FindingCode.ROWS.on(drawn.id(), table.mostRows(), rules.size()));
        }
        rules.forEach(rule -> rule(rule, inputs.size(), names.size()));
    }

    private void input(DrawnElement input) {
        var asks = input.children("dmn:inputExpression")
                .filter(TableRules::hasOneText)
                .toList();
        var type = asks.stream().findFirst().map(each -> each.get("typeRef")).orElse("");
        if (asks.size() != 1 || input.children().size() != 1 || !(type.isEmpty() || TYPES.contains(type))) {
            findings.add(FindingCode.NO_INPUT.on(input.nearestId(), input.get("label")));
        }
    }

    private void rule(DrawnElement rule, int inputs, int outputs) {
        var tests = rule.children("dmn:inputEntry").toList();
        var gives = rule.children("dmn:outputEntry").toList();
        if (tests.size() != inputs
                || gives.size() != outputs
                || !tests.stream().allMatch(TableRules::hasOneText)
                || !gives.stream().allMatch(TableRules::hasOneText)) {
            findings.add(FindingCode.CELLS.on(rule.id(), rule.id()));
        }
    }

    private static boolean hasOneText(DrawnElement cell) {
        return cell.children().size() == 1 && cell.child("dmn:text").isPresent();
    }
}
