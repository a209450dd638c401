package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process, the inside of a sub-process, of a called workflow or of an event sub-process. */
final class Scope {
    /** The scope around it; null for the drawing itself. */
    final @Nullable Scope parent;
    /** The sub-process or call that it is the inside of; null for the drawing and for an event sub-process. */
    final @Nullable Node owner;
    /** Before the names of its variables: a called workflow has its own. */
    final String variables;

    final List<Node> nodes = new ArrayList<>();
    final List<Scope> eventSubs = new ArrayList<>();
    /** Places of tokens in it and in all inside it. */
    final BitSet places = new BitSet();
    /** Places that remember what could be undone, in it and in all inside it. */
    final BitSet memories = new BitSet();

    private @Nullable List<Node> outsideEvents;

    Scope(@Nullable Scope parent, @Nullable Node owner, String variables) {
        this.parent = parent;
        this.owner = owner;
        this.variables = variables;
    }

    boolean isEventSub() {
        return parent != null && owner == null;
    }

    /** Where it begins: the plain start events, or the one start of an event sub-process. */
    List<Node> starts() {
        return nodes.stream().filter(node -> node.kind == NodeKind.START).toList();
    }

    /** All that can stop it or branch off from it while it runs, and comes from outside or out of a step. */
    List<Node> outsideEvents() {
        if (outsideEvents == null) {
            outsideEvents = findOutsideEvents();
        }
        return outsideEvents;
    }

    private List<Node> findOutsideEvents() {
        var events = new ArrayList<Node>();
        eventSubs.forEach(sub -> events.addAll(sub.starts()));
        if (owner != null) {
            events.addAll(owner.events);
        }
        return events.stream().filter(this::mayComeByItself).toList();
    }

    private boolean mayComeByItself(Node event) {
        return event.trigger.comesFromOutside()
                || ((event.trigger == Trigger.ERROR || event.trigger == Trigger.ESCALATION) && !isThrown(event));
    }

    private boolean isThrown(Node event) {
        return nodes.stream()
                .anyMatch(node -> (node.kind == NodeKind.ERROR && event.catches(Trigger.ERROR, node.code))
                        || (node.kind == NodeKind.ESCALATION && event.catches(Trigger.ESCALATION, node.code))
                        || (node.body != null && node.body.isThrown(event)));
    }
}
