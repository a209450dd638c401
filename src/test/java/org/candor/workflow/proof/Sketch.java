package org.candor.workflow.proof;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;

/**
 * A drawing in one line for tests: {@code start > a > +fork; +fork > b > +join; ...}. A name is a to-do, or the step of its
 * first letters (paint1 is a "paint"); {@code +} is a parallel, {@code ?} an exclusive, {@code o:} an inclusive gateway,
 * {@code end...} an end, {@code stop...} a terminating end. The way that is written last out of a decision is its default.
 */
final class Sketch {
    record Arrow(String from, String to) {}

    private static final List<String> STEPS = List.of("choose", "paint", "brush", "wash", "show", "hang");

    private final Map<String, List<Arrow>> out = new LinkedHashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private String more = "";

    private Sketch() {}

    static Sketch of(String lines) {
        var sketch = new Sketch();
        for (var line : lines.split(";")) {
            var names = line.strip().split("\\s*>\\s*");
            for (var i = 0; i + 1 < names.length; i++) {
                var arrow = new Arrow(names[i].strip(), names[i + 1].strip());
                if (sketch.arrows.contains(arrow)) {
                    continue;
                }
                sketch.arrows.add(arrow);
                sketch.out
                        .computeIfAbsent(arrow.from(), none -> new ArrayList<>())
                        .add(arrow);
                sketch.out.computeIfAbsent(arrow.to(), none -> new ArrayList<>());
            }
        }
        return sketch;
    }

    Sketch with(String xml) {
        more += xml;
        return this;
    }

    List<String> names() {
        return List.copyOf(out.keySet());
    }

    List<Arrow> out(String name) {
        return out.getOrDefault(name, List.of());
    }

    List<Arrow> arrows() {
        return arrows;
    }

    long incoming(String name) {
        return arrows.stream().filter(arrow -> arrow.to().equals(name)).count();
    }

    static StepCatalogue catalogue() {
        try (InputStream yaml = Sketch.class.getResourceAsStream("/workflow/sketch/catalogue.yaml")) {
            return StepCatalogue.read(Objects.requireNonNull(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    DrawnElement drawn() {
        try {
            return DrawingReader.read(xml().getBytes(StandardCharsets.UTF_8));
        } catch (DrawingReader.Unreadable unreadable) {
            throw new IllegalArgumentException(unreadable.getMessage(), unreadable);
        }
    }

    String xml() {
        var xml = new StringBuilder("""
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
            <bpmn:message id="m" name="news"/>
            <bpmn:process id="sketch" isExecutable="true" camunda:historyTimeToLive="P365D">
            """);
        names().forEach(name -> xml.append(node(name)));
        arrows.forEach(arrow -> xml.append(flow(arrow)));
        return xml.append(more).append("</bpmn:process></bpmn:definitions>").toString();
    }

    private static String id(String name) {
        return name.replace("+", "and_").replace("?", "xor_").replace("o:", "or_");
    }

    private static String flowId(Arrow arrow) {
        return id(arrow.from()) + "-" + id(arrow.to());
    }

    private String node(String name) {
        var id = "id=\"" + id(name) + "\"";
        var last = out(name).isEmpty()
                ? ""
                : " default=\"" + flowId(out(name).get(out(name).size() - 1)) + "\"";
        if (name.startsWith("+")) {
            return "<bpmn:parallelGateway " + id + "/>";
        }
        if (name.startsWith("?")) {
            return "<bpmn:exclusiveGateway " + id + last + "/>";
        }
        if (name.startsWith("o:")) {
            return "<bpmn:inclusiveGateway " + id + "/>";
        }
        if (name.equals("start")) {
            return "<bpmn:startEvent " + id + "/>";
        }
        if (name.startsWith("end")) {
            return "<bpmn:endEvent " + id + "/>";
        }
        if (name.startsWith("stop")) {
            return "<bpmn:endEvent " + id + "><bpmn:terminateEventDefinition/></bpmn:endEvent>";
        }
        var step = STEPS.stream().filter(name::startsWith).findFirst().orElse("todo");
        return "<bpmn:userTask " + id + " camunda:formKey=\"nurse/" + step + "\" camunda:candidateGroups=\"NURSE\"/>";
    }

    private String flow(Arrow arrow) {
        var ways = out(arrow.from());
        var decides = arrow.from().startsWith("?") || arrow.from().startsWith("o:");
        var isDefault = ways.indexOf(arrow) == ways.size() - 1;
        var condition = isDefault
                ? "true"
                : "any + 0 &gt; 1"; // a sum is open each time it is asked; out of an inclusive gateway there is always
        // a way
        var open = "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\""
                .formatted(flowId(arrow), id(arrow.from()), id(arrow.to()));
        return !decides || ways.size() < 2 || (isDefault && arrow.from().startsWith("?"))
                ? open + "/>"
                : open + "><bpmn:conditionExpression>${" + condition
                        + "}</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }
}
