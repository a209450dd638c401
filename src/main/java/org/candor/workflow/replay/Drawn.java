package org.candor.workflow.replay;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;

/** A drawing and the workflows that it calls: the bytes for the engine, and the nodes by id for those who read them. */
final class Drawn {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w'])\\d{1,9}(?![\\w'])");

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, DrawnElement> roots = new LinkedHashMap<>();
    private final Map<String, DrawnElement> nodes;

    private Drawn(byte[] bpmn, Function<String, Optional<byte[]>> editions) throws DrawingReader.Unreadable {
        read(bpmn, editions);
        nodes = all().filter(Drawing::isNode).collect(toMap(DrawnElement::id, each -> each, (first, second) -> first));
    }

    /** @param editions the live drawing of a workflow that may be called, by key */
    static Drawn of(byte[] bpmn, Function<String, Optional<byte[]>> editions) {
        try {
            return new Drawn(bpmn, editions);
        } catch (DrawingReader.Unreadable impossible) {
            throw new IllegalArgumentException("only what passed the check is replayed", impossible);
        }
    }

    private void read(byte[] bpmn, Function<String, Optional<byte[]>> editions) throws DrawingReader.Unreadable {
        var root = DrawingReader.read(bpmn);
        var key = root.child("bpmn:process").orElseThrow().id();
        if (files.putIfAbsent(key, bpmn) == null) {
            roots.put(key, root);
            for (var call :
                    root.all().filter(each -> each.is("bpmn:callActivity")).toList()) {
                var called = editions.apply(call.get("calledElement"));
                if (called.isPresent()) {
                    read(called.get(), editions);
                }
            }
        }
    }

    private Stream<DrawnElement> all() {
        return roots.values().stream().flatMap(DrawnElement::all);
    }

    List<byte[]> files() {
        return List.copyOf(files.values());
    }

    /** The key of the drawing itself. */
    String key() {
        return roots.keySet().iterator().next();
    }

    /** The plain start of the drawing itself. */
    DrawnElement start() {
        return roots.values().iterator().next().child("bpmn:process").stream()
                .flatMap(process -> process.children("bpmn:startEvent"))
                .filter(start -> definition(start).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Events that come to a whole scope: those that begin an event sub-process, and those on a sub-process or a call. */
    List<String> eventsOfScopes() {
        return all().filter(each -> each.is("bpmn:boundaryEvent")
                        ? node(each.get("attachedToRef")).is("bpmn:subProcess", "bpmn:transaction", "bpmn:callActivity")
                        : each.is("bpmn:startEvent")
                                && each.parent().filter(Drawing::isEventSub).isPresent())
                .map(DrawnElement::id)
                .toList();
    }

    DrawnElement node(String id) {
        return Optional.ofNullable(nodes.get(id)).orElseThrow();
    }

    String label(String id) {
        return Optional.ofNullable(nodes.get(id)).map(DrawnElement::label).orElse(id);
    }

    /** What an event waits for, such as "timer" or "message"; empty for what is no such event. */
    static String trigger(DrawnElement event) {
        return definition(event)
                .map(each -> each.name().replaceAll("bpmn:|EventDefinition", ""))
                .orElse("");
    }

    private static Optional<DrawnElement> definition(DrawnElement event) {
        return Drawing.definitions(event).findFirst();
    }

    /** The code of the error or escalation that this event catches; any where it catches all. */
    String code(DrawnElement event) {
        var refers = definition(event)
                .map(each -> each.get("errorRef") + each.get("escalationRef"))
                .orElse("");
        return all().filter(each ->
                        each.is("bpmn:error", "bpmn:escalation") && each.id().equals(refers))
                .map(each -> each.get("errorCode") + each.get("escalationCode"))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("any");
    }

    /** Whether some condition reads this variable. */
    boolean reads(String variable) {
        var named = Pattern.compile("\\b" + variable + "\\b");
        return conditions().anyMatch(each -> named.matcher(each).find());
    }

    /** The numbers that conditions speak of. */
    Stream<Integer> numbers() {
        return conditions()
                .flatMap(each -> NUMBER.matcher(each).results().map(found -> Integer.valueOf(found.group())));
    }

    private Stream<String> conditions() {
        return all().filter(each -> each.is("bpmn:conditionExpression", "bpmn:completionCondition"))
                .map(DrawnElement::text);
    }
}
