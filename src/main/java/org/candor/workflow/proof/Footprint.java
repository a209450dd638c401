package org.candor.workflow.proof;

import java.util.BitSet;

/** What moves from one place, or from many, may touch: by this it is known which tokens can go first without a loss. */
final class Footprint {
    boolean establishes;
    boolean revokes;
    /** A step that requires the fact is entered, rested at or left. */
    boolean requires;
    /** Other tokens may be taken away. */
    boolean stops;

    final BitSet sets = new BitSet();
    final BitSet reads = new BitSet();

    void add(Footprint other) {
        establishes |= other.establishes;
        revokes |= other.revokes;
        requires |= other.requires;
        stops |= other.stops;
        sets.or(other.sets);
        reads.or(other.reads);
    }

    boolean isEmpty() {
        return !establishes && !revokes && !requires && !stops && sets.isEmpty() && reads.isEmpty();
    }

    /** Whether it matters if these moves come before or after those of all others, from a state in which the fact holds or not. */
    boolean clashesWith(Footprint others, boolean holds) {
        var facts = holds
                ? revokes ? others.establishes || others.requires : (establishes || requires) && others.revokes
                : (establishes && (others.requires || others.revokes)) || (revokes && others.establishes);
        return facts || sets.intersects(others.sets) || sets.intersects(others.reads) || reads.intersects(others.sets);
    }
}
