package org.candor.workflow.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One row of {@code hostile/models.csv} or {@code hostile/legitimate.csv}: something put into a small drawing that is in order. */
record ListedModel(String entry, String where, String what, String expected) {
    private static final Pattern TO_DO = Pattern.compile("\\[(\\w+)]");
    private static final Pattern FLOW = Pattern.compile("\\[(\\w+)>(\\w+)(?: if (\\$\\{.*?}))?]");
    private static final String SHAPE = """
            <bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" id="g"><bpmndi:BPMNPlane id="pl">
            <bpmndi:BPMNShape id="x" bpmnElement="end"><dc:Bounds xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
            x="0" y="WHAT" width="1" height="1"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>""";

    static List<ListedModel> hostile() {
        return read("models.csv");
    }

    static List<ListedModel> legitimate() {
        return read("legitimate.csv");
    }

    static String plan() {
        return text("catalogue/plan.bpmn");
    }

    /** The code of the finding. */
    String code() {
        return expected.split(" ", 2)[0];
    }

    boolean isHarmless() {
        return expected.equals("HARMLESS");
    }

    /** The id that must be named: * for any, empty where only the file is at fault. */
    String element() {
        var named = expected.indexOf(' ') < 0 ? "" : expected.substring(expected.indexOf(' ') + 1);
        if (named.isEmpty()) {
            return where.equals("condition") ? "f4" : "x";
        }
        return named.equals("-") ? "" : named;
    }

    /** The drawing with this row in it. */
    String in(String drawing) {
        return switch (where) {
            case "in" -> inside(drawing, what);
            case "first" -> drawing.replaceFirst("(<bpmn:process .*?>)", "$1" + Matcher.quoteReplacement(what));
            case "fifty" -> inside(drawing, fifty());
            case "service" -> inside(drawing, "<bpmn:serviceTask id=\"x\" " + what + "/>");
            case "user" -> inside(drawing, "<bpmn:userTask id=\"x\" " + what + "/>");
            case "listener" -> inside(drawing, extended("userTask"));
            case "extension" -> inside(drawing, extended("serviceTask"));
            case "timer" -> inside(drawing, wrapped("intermediateCatchEvent", "timerEventDefinition"));
            case "repeated" -> inside(drawing, wrapped("userTask", "multiInstanceLoopCharacteristics"));
            case "loop" -> inside(drawing, what + flow("review", "a", null));
            case "beside" -> drawing.replace("</bpmn:definitions>", what + "</bpmn:definitions>");
            case "shape" -> drawing.replace("</bpmn:definitions>", SHAPE.replace("WHAT", what) + "</bpmn:definitions>");
            case "condition" -> drawing.replace("${queue != 'stopped'}", escaped(what));
            case "head" -> drawing.replaceFirst("<\\?xml.*?\\?>", "").transform(rest -> what + rest);
            case "entity" -> what + inside(drawing.replaceFirst("<\\?xml.*?\\?>", ""), "<bpmn:endEvent name=\"&x;\"/>");
            case "root" -> drawing.replace(" id=\"d\"", " id=\"d\" " + what);
            case "key" -> drawing.replace("process id=\"intake-to-first-visit\"", "process id=\"" + what + "\"");
            case "keeps" -> drawing.replace("TimeToLive=\"P365D\"", "TimeToLive=\"" + what + "\"");
            case "between" -> inside(drawing.replaceFirst("<bpmn:sequenceFlow id=\"toEnd\".*", ""), drawn());
            case "name" -> drawing.replace("name=\"Book\"", "name=\"" + what + "\"");
            case "bytes" -> what.equals("BOM") ? "\uFEFF" + drawing : drawing.replace("\n", "\r\n");
            default -> throw new IllegalArgumentException(where);
        };
    }

    private String extended(String task) {
        return "<bpmn:%s id=\"x\"><bpmn:extensionElements>%s</bpmn:extensionElements></bpmn:%s>"
                .formatted(task, what, task);
    }

    private String wrapped(String outer, String inner) {
        return "<bpmn:%s id=\"x\"><bpmn:%s>%s</bpmn:%s></bpmn:%s>".formatted(outer, inner, what, inner, outer);
    }

    private String fifty() {
        return IntStream.rangeClosed(1, 50)
                .mapToObj(number -> what.replace("NUMBER", String.valueOf(number)))
                .collect(Collectors.joining());
    }

    private String drawn() {
        var flows = FLOW.matcher(what)
                .replaceAll(found -> Matcher.quoteReplacement(flow(found.group(1), found.group(2), found.group(3))));
        return TO_DO.matcher(flows)
                .replaceAll(
                        "<bpmn:userTask id=\"$1\" name=\"$1\" camunda:formKey=\"nurse/todo\" camunda:candidateGroups=\"NURSE\"/>");
    }

    private static String flow(String from, String to, @Nullable String condition) {
        var inside = condition == null
                ? ""
                : "<bpmn:conditionExpression>" + escaped(condition) + "</bpmn:conditionExpression>";
        return "<bpmn:sequenceFlow id=\"%s_%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</bpmn:sequenceFlow>"
                .formatted(from, to, from, to, inside);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String inside(String drawing, String more) {
        return drawing.replace("</bpmn:process>", more + "</bpmn:process>");
    }

    private static List<ListedModel> read(String file) {
        return text(file)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(row -> new ListedModel(row[0], row[1], row[2], row.length > 3 ? row[3] : ""))
                .toList();
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of("src/test/resources/hostile", file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
