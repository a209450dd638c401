package org.candor.workflow.check;

import static java.util.Map.entry;

import java.util.Map;
import org.candor.workflow.check.AllowList.Place;

/** Which elements a rule table may hold (DMN 1.3). Other decisions, models, functions, imports and languages are not listed. */
final class TableElements {
    static final AllowList LIST = new AllowList(Map.ofEntries(
            entry("dmn:definitions", Place.of("id name namespace exporter exporterVersion", "-")),
            entry("dmn:decision", Place.of("id name", "dmn:definitions")),
            entry("dmn:decisionTable", Place.of("id hitPolicy", "dmn:decision")),
            entry("dmn:input", Place.of("id label", "dmn:decisionTable")),
            entry("dmn:inputExpression", Place.of("id typeRef", "dmn:input")),
            entry("dmn:output", Place.of("id name label typeRef", "dmn:decisionTable")),
            entry("dmn:annotation", Place.of("name", "dmn:decisionTable")),
            entry("dmn:rule", Place.of("id", "dmn:decisionTable")),
            entry("dmn:description", Place.of("", "dmn:definitions dmn:decision dmn:rule")),
            entry("dmn:inputEntry", Place.of("id", "dmn:rule")),
            entry("dmn:outputEntry", Place.of("id", "dmn:rule")),
            entry("dmn:annotationEntry", Place.of("", "dmn:rule")),
            entry("dmn:text", Place.of("", "dmn:inputExpression dmn:inputEntry dmn:outputEntry dmn:annotationEntry")),
            entry("dmndi:DMNDI", Place.of("", "dmn:definitions")),
            entry("dmndi:DMNDiagram", Place.of("id name", "dmndi:DMNDI")),
            entry("dmndi:DMNShape", Place.of("id dmnElementRef", "dmndi:DMNDiagram")),
            entry("dmndc:Bounds", Place.of("x y width height", "dmndi:DMNShape"))));

    private TableElements() {}
}
