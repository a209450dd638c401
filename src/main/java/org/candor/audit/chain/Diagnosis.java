package org.candor.audit.chain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.candor.audit.chain.Fault.Kind;

/**
 * What was done at the place where the chain breaks, told from the rest of the file: a row that stands further down was
 * moved, one that stands nowhere is gone, a number that stands twice was put in.
 */
final class Diagnosis {
    private final Source source;
    private final Manifest manifest;
    private final long expected;
    private final long line;
    private final String prev;
    private final String beforePrev;

    /**
     * @param expected number of the row that should stand on {@code line}
     * @param prev hash of the last good row, {@code beforePrev} of the one before that
     */
    Diagnosis(Source source, Manifest manifest, long expected, long line, String prev, String beforePrev) {
        this.source = source;
        this.manifest = manifest;
        this.expected = expected;
        this.line = line;
        this.prev = prev;
        this.beforePrev = beforePrev;
    }

    Fault ofNoRow(String text) throws IOException {
        if (!numbered(expected).isEmpty()) {
            return fault(Kind.INSERTED, expected, "Before it stands a line that is no row.");
        }
        return isLastLine() && !text.endsWith("}")
                ? new Fault(Kind.TRUNCATED, expected, line, "The file ends in the middle of it.")
                : fault(Kind.EDITED, expected, "It cannot be read any more.");
    }

    Fault ofAnotherNumber(ChainRow row) throws IOException {
        var here = numbered(expected).isEmpty();
        if (row.seq() == expected - 1
                || (expected > manifest.last() && row.prev().equals(beforePrev))) {
            return inserted(expected - 1);
        }
        if (expected > manifest.last()) {
            return fault(Kind.INSERTED, expected, "The export has " + manifest.rows() + " rows; this is one more.");
        }
        if (here && (row.prev().equals(prev) || row.holdsAs(expected))) {
            return fault(Kind.EDITED, expected, "Its number was changed to " + row.seq() + ".");
        }
        if (numbered(row.seq()).size() > 1) {
            return fault(
                    Kind.INSERTED, expected, "Before it stands row " + row.seq() + ", which stands elsewhere too.");
        }
        if (row.seq() < manifest.first() || row.seq() > manifest.last()) {
            return fault(
                    Kind.INSERTED, expected, "Before it stands row " + row.seq() + ", which the export does not have.");
        }
        return here
                ? new Fault(
                        Kind.MISSING, expected, 0, "It is gone; row " + row.seq() + " follows on line " + line + ".")
                : fault(Kind.REORDERED, expected, "In its place stands row " + row.seq() + ".");
    }

    Fault ofBrokenLink(ChainRow row) throws IOException {
        if (numbered(expected).size() > 1) {
            return inserted(expected);
        }
        if (row.prev().equals(prev)) {
            return fault(Kind.EDITED, expected, "It says something else than when it was sealed.");
        }
        if (row.prev().equals(beforePrev) && row.holdsAs(expected - 1)) {
            return new Fault(
                    Kind.INSERTED, expected - 1, line - 1, "It was put in, and the rows after it were numbered anew.");
        }
        if (row.holdsAs(expected + 1)) {
            return new Fault(Kind.MISSING, expected, 0, "It is gone, and the rows after it were numbered anew.");
        }
        return row.holds() && expected > manifest.first() && isFollowed(row)
                ? new Fault(Kind.EDITED, expected - 1, line - 1, "It was changed and its own hash made to fit.")
                : fault(Kind.EDITED, expected, "It does not follow the row before it.");
    }

    private Fault inserted(long number) {
        return fault(Kind.INSERTED, number, "Two rows carry its number.");
    }

    /** Whether what comes next still points at that row: then the row is sound and the one before it is not. */
    private boolean isFollowed(ChainRow row) throws IOException {
        return row.seq() == manifest.last() ? row.hash().equals(manifest.hash()) : isFollowed(row.seq(), row.hash());
    }

    /** Whether the row after that number points at that hash. */
    boolean isFollowed(long seq, String hash) throws IOException {
        return numbered(seq + 1).stream().anyMatch(next -> next.prev().equals(hash));
    }

    private Fault fault(Kind kind, long row, String sentence) {
        return new Fault(kind, row, line, sentence);
    }

    private boolean isLastLine() throws IOException {
        try (var lines = source.open()) {
            return lines.lines().count() == line;
        }
    }

    private List<ChainRow> numbered(long number) throws IOException {
        var found = new ArrayList<ChainRow>();
        try (var lines = source.open()) {
            lines.readLine();
            for (var text = lines.readLine(); text != null; text = lines.readLine()) {
                if (text.contains("\"seq\":" + number + ",")) {
                    add(text, found);
                }
            }
        }
        return found;
    }

    private static void add(String text, List<ChainRow> found) {
        try {
            found.add(ExportFormat.row(text));
        } catch (IOException noRow) {
            return; // then it carries no number
        }
    }
}
