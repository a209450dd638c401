package org.candor.workflow.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;

/** Where the tokens are, what the variables hold, and whether the one fact under proof holds. Not changed once it is known. */
final class State {
    /** A place that holds more than this many tokens is said to hold many. */
    static final byte MANY = 2;

    final byte[] cells;

    State(int size) {
        this.cells = new byte[size];
    }

    private State(byte[] cells) {
        this.cells = cells;
    }

    State copy() {
        return new State(cells.clone());
    }

    int at(int place) {
        return cells[place];
    }

    void set(int place, int value) {
        cells[place] = (byte) value;
    }

    /** What is kept from this place on. */
    ByteBuffer from(int place) {
        return ByteBuffer.wrap(cells, place, cells.length - place).slice();
    }

    boolean anyOf(BitSet places) {
        for (var place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (cells[place] > 0) {
                return true;
            }
        }
        return false;
    }

    int sum(BitSet places) {
        var sum = 0;
        for (var place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            sum += cells[place];
        }
        return sum;
    }

    void clear(BitSet places) {
        for (var place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            cells[place] = 0;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state && Arrays.equals(cells, state.cells);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells);
    }
}
