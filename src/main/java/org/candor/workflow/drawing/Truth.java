package org.candor.workflow.drawing;

/**
 * What a condition may come to where not every value is known: several of true, false and "the engine cannot answer"
 * (a variable that is not set yet) at once.
 */
public record Truth(boolean yes, boolean no, boolean fails) {
    public static final Truth YES = new Truth(true, false, false);
    public static final Truth NO = new Truth(false, true, false);
    public static final Truth OPEN = new Truth(true, true, false);
    public static final Truth FAILS = new Truth(false, false, true);

    public static Truth of(boolean known) {
        return known ? YES : NO;
    }

    Truth not() {
        return new Truth(no, yes, fails);
    }

    /** As the engine asks it: the right side only where the left is true. */
    Truth and(Truth right) {
        return new Truth(yes && right.yes, no || (yes && right.no), fails || (yes && right.fails));
    }

    /** As the engine asks it: the right side only where the left is false. */
    Truth or(Truth right) {
        return new Truth(yes || (no && right.yes), no && right.no, fails || (no && right.fails));
    }
}
