package org.candor.workflow.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawnElement;
import org.jspecify.annotations.Nullable;

/** One node of a drawing, ready for tokens. Filled by {@link NetReader} and not changed afterwards. */
final class Node {
    static final int ONCE = 1;

    final DrawnElement drawn;
    final NodeKind kind;
    final Scope scope;
    /** The place of a token that rests here. */
    final int busy;

    final List<Flow> in = new ArrayList<>();
    final List<Flow> out = new ArrayList<>();
    /** Boundary events on it. */
    final List<Node> events = new ArrayList<>();

    Trigger trigger = Trigger.NONE;
    String code = "";
    boolean interrupting;
    boolean waits;
    boolean compensates;
    /** How many people or rounds: 1 unless it is repeated. */
    int instances = ONCE;

    boolean sequential;
    boolean mayFinishEarly;

    @Nullable
    String defaultFlow;

    StepCatalogue.@Nullable Step step;
    Set<String> requires = Set.of();
    /** What is inside a sub-process or behind a call. */
    @Nullable
    Scope body;
    /** What undoes it, and the place that remembers that there is something to undo. */
    @Nullable
    Node handler;

    int done = -1;
    /** For an event that interrupts nothing: the place that remembers that it has run, and the places of its step or scope. */
    int ran = -1;

    /** Whether it may run more than once while its step or scope does. */
    boolean repeats;

    BitSet host = new BitSet();

    Node(DrawnElement drawn, NodeKind kind, Scope scope, int busy) {
        this.drawn = drawn;
        this.kind = kind;
        this.scope = scope;
        this.busy = busy;
    }

    /** Whether tokens wait here for one another. */
    boolean isJoin() {
        return in.size() > 1 && (kind == NodeKind.PARALLEL || kind == NodeKind.INCLUSIVE);
    }

    /** Where a token goes from here at once: the places of its ways. */
    BitSet outPlaces() {
        var places = new BitSet();
        out.forEach(way -> places.set(way.place()));
        return places;
    }

    /** The places of the ways out of the events on it. */
    BitSet eventPlaces() {
        var places = new BitSet();
        events.forEach(event -> places.or(event.outPlaces()));
        return places;
    }

    String id() {
        return drawn.id();
    }

    String label() {
        return drawn.label();
    }

    boolean isDefault(Flow flow) {
        return flow.id().equals(defaultFlow);
    }

    Optional<String> outcome() {
        return Optional.ofNullable(step).map(StepCatalogue.Step::outcome);
    }

    /** Whether a token may rest here only while this fact holds. */
    boolean requires(String fact) {
        return requires.contains(fact);
    }

    /** Whether an error or escalation with this code is caught by it; an event without a code catches all. */
    boolean catches(Trigger thrown, String thrownCode) {
        return trigger == thrown && (code.isEmpty() || code.equals(thrownCode));
    }

    @Override
    public String toString() {
        return id();
    }
}
