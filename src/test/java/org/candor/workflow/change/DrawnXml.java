package org.candor.workflow.change;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A drawing as the Java platform reads and writes XML, apart from the reader under test. */
final class DrawnXml {
    static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final List<String> PICTURE = List.of(
            DIAGRAM,
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/");

    private DrawnXml() {}

    static Document parse(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setIgnoringComments(true);
        factory.setCoalescing(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    static byte[] write(Document document) throws Exception {
        var text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<Element> all(Element element) {
        return Stream.concat(Stream.of(element), children(element).stream().flatMap(child -> all(child).stream()))
                .toList();
    }

    static List<Element> children(Node parent) {
        var children = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Without the declarations of prefixes. */
    static List<Attr> attributes(Element element) {
        var attributes = new ArrayList<Attr>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            var attribute = (Attr) element.getAttributes().item(i);
            if (!XMLNS.equals(attribute.getNamespaceURI())) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    /** All that a drawing says, in one way of writing: two drawings are the same exactly if these are. */
    static String canonical(Node node) {
        if (!(node instanceof Element element)) {
            return node.getNodeValue().isBlank() ? "" : "'" + node.getNodeValue() + "'";
        }
        var attributes = new TreeMap<String, String>();
        attributes(element)
                .forEach(each -> attributes.put(each.getNamespaceURI() + "|" + each.getLocalName(), each.getValue()));
        var inside = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            inside.append(canonical(child));
        }
        return "<" + element.getNamespaceURI() + "|" + element.getLocalName() + attributes + ">" + inside + "</>";
    }

    /** Drawn, not meant: inside a diagram of the file, as everything around it. */
    static boolean isPicture(Element element) {
        if (!PICTURE.contains(element.getNamespaceURI()) || !(element.getParentNode() instanceof Element around)) {
            return false;
        }
        return element.getLocalName().matches("BPMNDiagram|DMNDI")
                ? around.getLocalName().equals("definitions")
                : isPicture(around);
    }

    /** The ids by which a report may name this element: its own or the nearest around it, and what it draws. */
    static List<String> names(Element element) {
        var names = new ArrayList<>(List.of(shownId(element)));
        for (Node each = element; names.size() == 1 && each instanceof Element around; each = around.getParentNode()) {
            if (!around.getAttribute("id").isEmpty()) {
                names.add(around.getAttribute("id"));
            }
        }
        for (Node each = element; isPicture(element) && each instanceof Element around; each = around.getParentNode()) {
            var drawn = around.getAttribute("bpmnElement") + around.getAttribute("dmnElementRef");
            if (!drawn.isEmpty()) {
                names.add(drawn);
                break;
            }
        }
        return names;
    }

    /** The id of this element or the nearest one around it that a page can show: of a timer, that of its event. */
    static String shownId(Element element) {
        var shown = !isPart(element) && !element.getAttribute("id").isEmpty();
        return shown || !(element.getParentNode() instanceof Element around)
                ? element.getAttribute("id")
                : shownId(around);
    }

    /** Describes the element around it and cannot be shown by itself. */
    private static boolean isPart(Element element) {
        return element.getLocalName()
                .matches("\\w+(EventDefinition|LoopCharacteristics|Expression|Condition)|time\\w+|text|documentation"
                        + "|extensionElements|loopCardinality|(input|output|annotation)Entry|description");
    }
}
