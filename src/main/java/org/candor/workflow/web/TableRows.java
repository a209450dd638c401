package org.candor.workflow.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.candor.workflow.drawing.DrawingReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The rows of a rule table as people write them. All else in the file stays as it is. */
final class TableRows {
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final Document file;
    private final Element table;

    /** One row: its id and its cells, those that ask and then those that give. */
    record Row(String id, List<String> asks, List<String> gives) {}

    private TableRows(Document file) {
        this.file = file;
        this.table = (Element) file.getElementsByTagNameNS(DMN, "decisionTable").item(0);
    }

    /** Empty where the file is no table that rows could be read from; the check says why. */
    static Optional<TableRows> of(String dmn) {
        var bytes = dmn.getBytes(StandardCharsets.UTF_8);
        try {
            DrawingReader.read(bytes);
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var file = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            return Optional.of(new TableRows(file)).filter(rows -> rows.table != null);
        } catch (DrawingReader.Unreadable | SAXException unreadable) {
            return Optional.empty();
        } catch (ParserConfigurationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    List<String> asked() {
        return children(table, "input")
                .map(each -> label(each, each.getAttribute("id")))
                .toList();
    }

    List<String> given() {
        return children(table, "output")
                .map(each -> label(each, each.getAttribute("name")))
                .toList();
    }

    List<Row> rows() {
        return children(table, "rule").map(TableRows::row).toList();
    }

    Optional<Row> row(String id) {
        return rows().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The row that an element is, or stands in; empty for an element of no row. */
    String rowOf(String element) {
        return children(table, "rule")
                .filter(rule -> rule.getAttribute("id").equals(element)
                        || children(rule, "*")
                                .anyMatch(cell -> cell.getAttribute("id").equals(element)))
                .map(rule -> rule.getAttribute("id"))
                .findFirst()
                .orElse("");
    }

    /** Writes the cells of a row, in the order of {@link Row}. */
    void write(String id, List<String> asks, List<String> gives) {
        rule(id).ifPresent(rule -> {
            write(children(rule, "inputEntry").toList(), asks);
            write(children(rule, "outputEntry").toList(), gives);
        });
    }

    private static void write(List<Element> cells, List<String> texts) {
        for (int i = 0; i < Math.min(cells.size(), texts.size()); i++) {
            var written = texts.get(i);
            children(cells.get(i), "text")
                    .filter(text -> !text.getTextContent().strip().equals(written))
                    .forEach(text -> text.setTextContent(written));
        }
    }

    /** Puts a row that never holds, with empty texts, after another. Returns its id. */
    String add(String after) {
        var rule = rule(after);
        var id = free();
        rule.ifPresent(before -> {
            var row = file.createElementNS(DMN, before.getTagName());
            row.setAttribute("id", id);
            fill(row, before, "inputEntry", "false");
            fill(row, before, "outputEntry", "\"\"");
            table.insertBefore(row, before.getNextSibling());
        });
        return rule.isPresent() ? id : "";
    }

    private void fill(Element row, Element like, String kind, String text) {
        children(like, kind).forEach(cell -> {
            var empty = file.createElementNS(DMN, cell.getTagName());
            var inside = file.createElementNS(DMN, cell.getTagName().replace(kind, "text"));
            inside.setTextContent(text);
            empty.appendChild(inside);
            row.appendChild(empty);
        });
    }

    private String free() {
        var number = rows().size() + 1;
        while (!rowOf("row" + number).isEmpty()) {
            number++;
        }
        return "row" + number;
    }

    void remove(String id) {
        rule(id).ifPresent(table::removeChild);
    }

    /** One place towards the beginning, or towards the end; the first and the last stay. */
    void move(String id, boolean up) {
        var rules = children(table, "rule").toList();
        rule(id).ifPresent(rule -> {
            var to = rules.indexOf(rule) + (up ? -1 : 1);
            if (to >= 0 && to < rules.size()) {
                var other = rules.get(to);
                table.insertBefore(up ? rule : other, up ? other : rule);
            }
        });
    }

    /** The file as it is now. */
    String text() {
        try {
            var written = new StringWriter();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            file.setXmlStandalone(true);
            transformer.transform(new DOMSource(file), new StreamResult(written));
            return written.toString().replace("\r\n", "\n");
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<Element> rule(String id) {
        return children(table, "rule")
                .filter(each -> each.getAttribute("id").equals(id))
                .findFirst();
    }

    private static Row row(Element rule) {
        return new Row(rule.getAttribute("id"), cells(rule, "inputEntry"), cells(rule, "outputEntry"));
    }

    private static List<String> cells(Element rule, String kind) {
        return children(rule, kind).map(cell -> cell.getTextContent().strip()).toList();
    }

    private static String label(Element column, String otherwise) {
        return column.getAttribute("label").isBlank() ? otherwise : column.getAttribute("label");
    }

    private static Stream<Element> children(Element parent, String kind) {
        var found = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && DMN.equals(element.getNamespaceURI())
                    && (kind.equals("*") || element.getLocalName().equals(kind))) {
                found.add(element);
            }
        }
        return found.stream();
    }
}
