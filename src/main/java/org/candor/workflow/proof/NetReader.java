package org.candor.workflow.proof;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.Condition;
import org.candor.workflow.drawing.Drawing;
import org.candor.workflow.drawing.DrawnElement;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Net} of a drawing that passed the allow-list. */
final class NetReader {
    private static final int DEEPEST_CALL = 5;
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private static final int MOST_NUMBERS = 12;

    private final StepCatalogue catalogue;
    private final Policy policy;
    private final Function<String, Optional<DrawnElement>> editions;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Scope> scopes = new ArrayList<>();
    private final Map<Integer, Flow> flows = new HashMap<>();
    private final Map<Integer, Node> rests = new HashMap<>();
    private final Set<String> read = new TreeSet<>();
    private int places;

    /** @param editions the live drawing of another workflow that this one may call */
    NetReader(StepCatalogue catalogue, Policy policy, Function<String, Optional<DrawnElement>> editions) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.editions = editions;
    }

    Net read(DrawnElement root) {
        var scope = process(root, null, null, "", 0);
        return new Net(scope, places, nodes, scopes, flows, rests, variables());
    }

    private List<TrackedVariable> variables() {
        var variables = new ArrayList<TrackedVariable>();
        for (var name : read) {
            var declared = catalogue
                    .variable(name.substring(name.lastIndexOf('/') + 1))
                    .orElseThrow();
            var atStart = declared.setBy().equals("start") && name.indexOf('/') < 0;
            var values = declared.isText() ? declared.allowed() : numbers(declared);
            variables.add(new TrackedVariable(places + variables.size(), name, values, atStart));
        }
        return variables;
    }

    /** A condition can only compare with a written number: one below, at and above each stands for all others. */
    private List<String> numbers(StepCatalogue.Declared declared) {
        var guards = flows.values().stream()
                .map(Flow::condition)
                .filter(guard -> guard != null && guard.variables().contains(declared.name()))
                .toList();
        var numbers = new TreeSet<Integer>();
        for (var guard : guards) {
            for (var written : guard.numbers()) {
                var at = (int) Math.floor(written);
                Stream.of(at - 1, at, at + 1)
                        .filter(near -> declared.least() == null || near >= declared.least())
                        .filter(near -> declared.most() == null || near <= declared.most())
                        .forEach(numbers::add);
            }
        }
        var isKnown = declared.type().equals("integer")
                && guards.stream().noneMatch(Guard::calculates)
                && !numbers.isEmpty()
                && numbers.size() <= MOST_NUMBERS;
        return isKnown ? numbers.stream().map(String::valueOf).toList() : TrackedVariable.ANY;
    }

    private Scope process(
            DrawnElement root, @Nullable Scope parent, @Nullable Node owner, String variables, int depth) {
        var process = root.child("bpmn:process").orElseThrow();
        return scope(process, new Codes(root), parent, owner, variables, depth);
    }

    private Scope scope(
            DrawnElement around,
            Codes codes,
            @Nullable Scope parent,
            @Nullable Node owner,
            String variables,
            int depth) {
        var scope = new Scope(parent, owner, variables);
        scopes.add(scope);
        var byId = new HashMap<String, Node>();
        for (var drawn : around.children()) {
            if (Drawing.isEventSub(drawn)) {
                var sub = scope(drawn, codes, scope, null, variables, depth);
                scope.eventSubs.add(sub);
                sub.starts().forEach(start -> once(start, scope.places));
            } else if (Drawing.isNode(drawn)) {
                byId.put(drawn.id(), node(drawn, codes, scope, depth));
            }
        }
        around.children("bpmn:boundaryEvent").forEach(event -> Optional.ofNullable(byId.get(event.get("attachedToRef")))
                .ifPresent(host -> attach(Objects.requireNonNull(byId.get(event.id())), host)));
        around.children("bpmn:sequenceFlow").forEach(flow -> flow(flow, scope, byId));
        around.children("bpmn:association").forEach(link -> compensation(link, scope, byId));
        return scope;
    }

    private void attach(Node event, Node host) {
        host.events.add(event);
        once(event, host.body == null ? Spread.one(host.busy) : host.body.places);
    }

    /** A timer that interrupts nothing and is not repeated runs out once. */
    private void once(Node event, BitSet host) {
        if (event.trigger.comesFromOutside() && !event.interrupting) {
            event.repeats =
                    event.trigger != Trigger.TIMER || event.drawn.all().anyMatch(each -> each.is("bpmn:timeCycle"));
            event.ran = places++;
            event.host = host;
        }
    }

    private int place(Scope scope) {
        var place = places++;
        for (@Nullable Scope each = scope; each != null; each = each.parent) {
            each.places.set(place);
        }
        return place;
    }

    private Node node(DrawnElement drawn, Codes codes, Scope scope, int depth) {
        var node = new Node(drawn, Codes.kindOf(drawn), scope, place(scope));
        nodes.add(node);
        scope.nodes.add(node);
        rests.put(node.busy, node);
        node.defaultFlow = drawn.attributes().get("default");
        node.trigger = Codes.triggerOf(drawn);
        node.code = codes.of(drawn);
        node.interrupting = !drawn.get("cancelActivity").equals("false")
                && !drawn.get("isInterrupting").equals("false");
        node.waits = Drawing.waits(drawn);
        node.compensates = drawn.get("isForCompensation").equals("true");
        Drawing.stepOf(drawn, catalogue).ifPresent(step -> {
            node.step = step;
            node.requires = policy.requires(step);
        });
        drawn.child("bpmn:multiInstanceLoopCharacteristics").ifPresent(loop -> repeats(node, loop));
        if (drawn.is("bpmn:subProcess", "bpmn:transaction")) {
            node.body = scope(drawn, codes, scope, node, scope.variables, depth);
        } else if (drawn.is("bpmn:callActivity") && depth < DEEPEST_CALL) {
            editions.apply(drawn.get("calledElement"))
                    .ifPresent(called ->
                            node.body = process(called, scope, node, scope.variables + drawn.id() + "/", depth + 1));
        }
        return node;
    }

    private static void repeats(Node node, DrawnElement loop) {
        var times = loop.child("bpmn:loopCardinality").map(DrawnElement::text).orElse("");
        node.instances = times.matches("\\d{1,3}") ? Integer.parseInt(times) : State.MANY;
        node.sequential = loop.get("isSequential").equals("true");
        node.mayFinishEarly = loop.child("bpmn:completionCondition").isPresent();
    }

    private void flow(DrawnElement drawn, Scope scope, Map<String, Node> byId) {
        var source = byId.get(drawn.get("sourceRef"));
        var target = byId.get(drawn.get("targetRef"));
        if (source != null && target != null) {
            var flow = new Flow(place(scope), drawn.id(), source, target, condition(drawn, scope));
            flows.put(flow.place(), flow);
            source.out.add(flow);
            target.in.add(flow);
        }
    }

    private @Nullable Guard condition(DrawnElement flow, Scope scope) {
        var written = flow.child("bpmn:conditionExpression");
        if (written.isEmpty()) {
            return null;
        }
        try {
            var condition = Condition.of(written.get().text(), catalogue, COUNTERS);
            condition.variables().forEach(name -> read.add(scope.variables + name));
            return new Guard(condition.variables(), condition.numbers(), condition.calculates(), condition::truth);
        } catch (Condition.Refused outside) {
            return Guard.OPEN;
        }
    }

    private void compensation(DrawnElement link, Scope scope, Map<String, Node> byId) {
        var event = byId.get(link.get("sourceRef"));
        var handler = byId.get(link.get("targetRef"));
        if (event != null && handler != null && event.trigger == Trigger.COMPENSATION) {
            scope.nodes.stream().filter(node -> node.events.contains(event)).forEach(host -> {
                host.handler = handler;
                host.done = places++;
                for (@Nullable Scope each = scope; each != null; each = each.parent) {
                    each.memories.set(host.done);
                }
            });
        }
    }

    /** What the events of one file refer to. */
    private static final class Codes {
        private final Map<String, String> byId;

        Codes(DrawnElement root) {
            byId = root.children("bpmn:error", "bpmn:escalation")
                    .collect(toMap(
                            DrawnElement::id,
                            each -> each.get("errorCode") + each.get("escalationCode"),
                            (first, second) -> first));
        }

        String of(DrawnElement event) {
            return definition(event)
                    .map(each -> byId.getOrDefault(each.get("errorRef") + each.get("escalationRef"), "")
                            + each.get("activityRef"))
                    .orElse("");
        }

        static Optional<DrawnElement> definition(DrawnElement event) {
            return Drawing.definitions(event).findFirst();
        }

        static Trigger triggerOf(DrawnElement event) {
            return switch (definition(event).map(DrawnElement::name).orElse("")) {
                case "bpmn:timerEventDefinition" -> Trigger.TIMER;
                case "bpmn:messageEventDefinition" -> Trigger.MESSAGE;
                case "bpmn:errorEventDefinition" -> Trigger.ERROR;
                case "bpmn:escalationEventDefinition" -> Trigger.ESCALATION;
                case "bpmn:cancelEventDefinition" -> Trigger.CANCEL;
                case "bpmn:compensateEventDefinition" -> Trigger.COMPENSATION;
                default -> Trigger.NONE;
            };
        }

        static NodeKind kindOf(DrawnElement drawn) {
            return switch (drawn.name()) {
                case "bpmn:startEvent" -> NodeKind.START;
                case "bpmn:boundaryEvent" -> NodeKind.BOUNDARY;
                case "bpmn:intermediateCatchEvent" -> NodeKind.CATCH;
                case "bpmn:exclusiveGateway" -> NodeKind.EXCLUSIVE;
                case "bpmn:parallelGateway" -> NodeKind.PARALLEL;
                case "bpmn:inclusiveGateway" -> NodeKind.INCLUSIVE;
                case "bpmn:eventBasedGateway" -> NodeKind.EVENT_CHOICE;
                case "bpmn:subProcess", "bpmn:transaction", "bpmn:callActivity" -> NodeKind.SCOPE;
                case "bpmn:endEvent", "bpmn:intermediateThrowEvent" -> thrown(drawn);
                default -> NodeKind.TASK;
            };
        }

        private static NodeKind thrown(DrawnElement event) {
            if (definition(event)
                    .filter(each -> each.is("bpmn:terminateEventDefinition"))
                    .isPresent()) {
                return NodeKind.TERMINATE;
            }
            return switch (triggerOf(event)) {
                case ERROR -> NodeKind.ERROR;
                case ESCALATION -> NodeKind.ESCALATION;
                case CANCEL -> NodeKind.CANCEL;
                case COMPENSATION -> NodeKind.COMPENSATE;
                default -> event.is("bpmn:endEvent") ? NodeKind.END : NodeKind.PASS;
            };
        }
    }
}
