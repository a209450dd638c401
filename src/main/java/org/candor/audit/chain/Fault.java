package org.candor.audit.chain;

/**
 * The first thing that is wrong with an export.
 *
 * @param row number of the first bad row, 0 for the manifest
 * @param line in the file, from 1; 0 when it is about what is not there
 */
public record Fault(Kind kind, long row, long line, String sentence) {
    /** What was done to the trail. */
    public enum Kind {
        /** A row says something else than when it was sealed. */
        EDITED,
        /** A row is gone from the middle. */
        MISSING,
        /** A row that was never sealed there. */
        INSERTED,
        REORDERED,
        /** The end is gone. */
        TRUNCATED,
        /** Rows were changed and every later hash made to fit: the signature between two checkpoints does not. */
        REWRITTEN,
        /** The first line itself, or the key, is not what it was. */
        MANIFEST
    }

    @Override
    public String toString() {
        var place = line > 0 ? "line " + line + ", " : "";
        return (row > 0 ? "Row " + row : "Manifest") + " (" + place
                + kind.name().toLowerCase(java.util.Locale.ROOT) + "): " + sentence;
    }
}
