package org.candor.workflow.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A drawing to be bent by a test, with what the bends have in common. */
public final class Model {
    private static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Document document;
    private int made;

    private Model(Document document) {
        this.document = document;
    }

    public static Model of(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Model(
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    /** One of the shipped drawings without its picture, most often the longest. */
    public static Model shipped(Random random) throws IOException {
        var key = random.nextInt(10) == 0 ? "renew-consent" : "intake-to-first-visit";
        return of(Files.readString(Path.of("processes", key, key + ".bpmn"))).withoutPicture();
    }

    public String xml() {
        try {
            var written = new StringWriter();
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(written));
            return written.toString();
        } catch (Exception unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    public Element process() {
        return all("process").get(0);
    }

    public List<Element> all(String... names) {
        var found = new ArrayList<Element>();
        for (var name : names) {
            var nodes = document.getElementsByTagNameNS(BPMN, name);
            for (var i = 0; i < nodes.getLength(); i++) {
                found.add((Element) nodes.item(i));
            }
        }
        return found;
    }

    public Element byId(String id) {
        return all(
                        "userTask",
                        "serviceTask",
                        "exclusiveGateway",
                        "parallelGateway",
                        "inclusiveGateway",
                        "startEvent",
                        "endEvent",
                        "boundaryEvent",
                        "sequenceFlow",
                        "callActivity")
                .stream()
                .filter(each -> each.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** One of them; null where there is none. */
    public static <T> @org.jspecify.annotations.Nullable T any(List<T> many, Random random) {
        return many.isEmpty() ? null : many.get(random.nextInt(many.size()));
    }

    /** Nodes of the drawing itself that a flow may lead to, not those inside a sub-process. */
    public List<Element> targets() {
        return all("userTask", "serviceTask", "exclusiveGateway", "endEvent").stream()
                .filter(each -> each.getParentNode() == process())
                .toList();
    }

    /** Gives an element another id wherever it is named. */
    public void rename(String from, String to) {
        var everything = document.getElementsByTagName("*");
        for (var i = 0; i < everything.getLength(); i++) {
            var element = (Element) everything.item(i);
            for (var a = 0; a < element.getAttributes().getLength(); a++) {
                var attribute = element.getAttributes().item(a);
                attribute.setNodeValue(attribute.getNodeValue().equals(from) ? to : attribute.getNodeValue());
            }
            if (element.getTextContent().strip().equals(from)) {
                element.setTextContent(to);
            }
        }
    }

    public boolean isAtTheTop(Element node) {
        return node.getParentNode() == process();
    }

    /** Parts of the picture. */
    public List<Element> picture(String name) {
        var found = new ArrayList<Element>();
        var nodes = document.getElementsByTagNameNS(DIAGRAM, name);
        for (var i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    public List<Element> tasks() {
        return all("userTask", "serviceTask").stream()
                .filter(each -> each.getParentNode() == process() && !into(each).isEmpty())
                .toList();
    }

    public List<Element> flows() {
        return all("sequenceFlow").stream()
                .filter(each -> each.getParentNode() == process())
                .toList();
    }

    public List<Element> into(Element node) {
        return all("sequenceFlow").stream()
                .filter(each -> each.getAttribute("targetRef").equals(node.getAttribute("id")))
                .toList();
    }

    public List<Element> outOf(Element node) {
        return all("sequenceFlow").stream()
                .filter(each -> each.getAttribute("sourceRef").equals(node.getAttribute("id")))
                .toList();
    }

    public List<Element> conditions() {
        return all("conditionExpression");
    }

    public List<Element> deciding() {
        return all("exclusiveGateway").stream()
                .filter(each -> outOf(each).size() > 1)
                .toList();
    }

    /** The ways out of all questions. */
    public List<Element> answers() {
        return deciding().stream().flatMap(each -> outOf(each).stream()).toList();
    }

    public Element add(Element parent, String name, Map<String, String> attributes) {
        var element = document.createElementNS(BPMN, "bpmn:" + name);
        attributes.forEach((key, value) -> {
            if (key.startsWith("camunda:")) {
                element.setAttributeNS(CAMUNDA, key, value);
            } else {
                element.setAttribute(key, value);
            }
        });
        if (!element.hasAttribute("id")) {
            element.setAttribute("id", "made" + ++made);
        }
        parent.appendChild(element);
        return element;
    }

    public Element flow(Element parent, String from, String to) {
        return add(parent, "sequenceFlow", Map.of("sourceRef", from, "targetRef", to));
    }

    public Element flow(String from, String to) {
        return flow(process(), from, to);
    }

    public void text(Element parent, String name, String text) {
        add(parent, name, Map.of()).setTextContent(text);
    }

    /** A step of the catalogue as a task. */
    public Element user(Element parent, String form, String role) {
        return add(parent, "userTask", Map.of("name", form, "camunda:formKey", form, "camunda:candidateGroups", role));
    }

    public Element service(Element parent, String step) {
        return add(parent, "serviceTask", Map.of("name", step, "camunda:delegateExpression", "${" + step + "}"));
    }

    public Element timer(Element host, boolean interrupting) {
        var event = add(
                process(),
                "boundaryEvent",
                Map.of("attachedToRef", host.getAttribute("id"), "cancelActivity", String.valueOf(interrupting)));
        text(add(event, "timerEventDefinition", Map.of()), "timeDuration", "P2D");
        return event;
    }

    public String message() {
        return all("message").stream()
                .findFirst()
                .map(each -> each.getAttribute("id"))
                .orElseGet(() -> add(document.getDocumentElement(), "message", Map.of("name", "requestWithdrawn"))
                        .getAttribute("id"));
    }

    public String signal() {
        return add(document.getDocumentElement(), "signal", Map.of("name", "call"))
                .getAttribute("id");
    }

    /** Takes a node out with its flows and what is attached to it. */
    public void remove(Element node) {
        var id = node.getAttribute("id");
        into(node).forEach(each -> each.getParentNode().removeChild(each));
        outOf(node).forEach(each -> each.getParentNode().removeChild(each));
        all("boundaryEvent").stream()
                .filter(each -> each.getAttribute("attachedToRef").equals(id))
                .forEach(this::remove);
        node.getParentNode().removeChild(node);
    }

    /** Puts a node on a flow. */
    public void insert(Element flow, Element node) {
        var target = flow.getAttribute("targetRef");
        flow.setAttribute("targetRef", node.getAttribute("id"));
        flow(node.getAttribute("id"), target);
    }

    /** Leaves only what the engine runs: names of drawn things that are gone would be refused for that alone. */
    public Model withoutPicture() {
        for (var name : List.of("laneSet", "incoming", "outgoing", "collaboration")) {
            all(name).forEach(each -> each.getParentNode().removeChild(each));
        }
        var diagrams = document.getElementsByTagNameNS(DIAGRAM, "BPMNDiagram");
        while (diagrams.getLength() > 0) {
            diagrams.item(0).getParentNode().removeChild(diagrams.item(0));
        }
        return this;
    }
}
