package org.candor.workflow.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes the same drawing as another tool might: other prefixes, white space, order of attributes, comments, escapes. */
final class Rewritten {
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Random random;
    private final boolean bare;
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    private Rewritten(Random random) {
        this.random = random;
        this.bare = random.nextBoolean();
    }

    static byte[] of(Document drawing, Random random) {
        var rewritten = new Rewritten(random);
        var body = rewritten.element(drawing.getDocumentElement());
        var declared = new StringBuilder();
        rewritten.prefixes.forEach((namespace, prefix) -> declared.append(" xmlns")
                .append(prefix.isEmpty() ? "" : ":" + prefix.replace(":", ""))
                .append("='")
                .append(namespace)
                .append("'"));
        return ("<?xml version='1.0'?>\n" + body.replaceFirst("definitions", "definitions" + declared))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String prefix(String namespace) {
        return prefixes.computeIfAbsent(
                namespace, any -> bare && any.equals(BPMN) ? "" : "p" + prefixes.size() + random.nextInt(10) + ":");
    }

    private String element(Element element) {
        var name = prefix(element.getNamespaceURI()) + element.getLocalName();
        var attributes = new ArrayList<String>();
        for (var each : DrawnXml.attributes(element)) {
            var prefix = each.getNamespaceURI() == null ? "" : prefix(each.getNamespaceURI());
            var value = prefix.isEmpty() || !each.getLocalName().equals("type")
                    ? each.getValue()
                    : each.getValue().replace("bpmn:", prefix(BPMN));
            attributes.add(space(true) + prefix + each.getLocalName() + "=\"" + escaped(value) + "\"");
        }
        Collections.shuffle(attributes, random);
        return "<" + name + String.join("", attributes) + ">" + inside(element) + "</" + name + space(false) + ">";
    }

    private String inside(Element element) {
        var children = DrawnXml.children(element);
        if (children.isEmpty()) {
            return element.getTextContent().isBlank() ? space(false) : text(element.getTextContent());
        }
        var inside = new StringBuilder(space(false));
        children.forEach(child -> inside.append(element(child)).append(space(false)));
        return inside.toString();
    }

    private String text(String text) {
        var half = text.length() / 2;
        return switch (random.nextInt(3)) {
            case 0 -> "<![CDATA[" + text + "]]>";
            case 1 -> escaped(text.substring(0, half)) + "<!-- here -->" + escaped(text.substring(half));
            default -> escaped(text);
        };
    }

    private String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", random.nextBoolean() ? "&lt;" : "&#60;")
                .replace("\"", "&quot;")
                .replace("e", random.nextBoolean() ? "e" : "&#x65;");
    }

    private String space(boolean atLeastOne) {
        return (atLeastOne ? " " : "") + "\n\t ".substring(random.nextInt(4));
    }
}
