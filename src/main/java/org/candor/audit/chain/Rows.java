package org.candor.audit.chain;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.candor.audit.chain.Fault.Kind;

/** The rows of an export, held one after the other against the chain that they should be. */
final class Rows {
    private final Source source;
    private final Manifest manifest;
    private final Map<Long, String> checkpoints;
    private long expected;
    private long line = 1;
    private long lastChecked;
    private String prev;
    private String beforePrev = "";

    /** @param checkpoints hash by number of the row */
    Rows(Source source, Manifest manifest, Map<Long, String> checkpoints) {
        this.source = source;
        this.manifest = manifest;
        this.checkpoints = checkpoints;
        expected = manifest.first();
        prev = manifest.before();
        lastChecked = expected - 1;
    }

    long good() {
        return expected - manifest.first();
    }

    Optional<Fault> next(String text) throws IOException {
        line++;
        ChainRow row;
        try {
            row = ExportFormat.row(text);
        } catch (IOException noRow) {
            return Optional.of(diagnosis().ofNoRow(text));
        }
        if (row.seq() != expected || expected > manifest.last()) {
            return Optional.of(diagnosis().ofAnotherNumber(row));
        }
        if (!row.prev().equals(prev) || !row.holds()) {
            return Optional.of(diagnosis().ofBrokenLink(row));
        }
        return accept(row);
    }

    private Optional<Fault> accept(ChainRow row) throws IOException {
        var known = row.seq() == manifest.last() ? manifest.hash() : checkpoints.get(row.seq());
        if (known != null && !known.equals(row.hash())) {
            return Optional.of(rewritten(row, known));
        }
        if (known != null) {
            lastChecked = row.seq();
        }
        beforePrev = prev;
        prev = row.hash();
        expected++;
        return Optional.empty();
    }

    private Fault rewritten(ChainRow row, String known) throws IOException {
        var from = lastChecked + 1;
        return from == row.seq() || diagnosis().isFollowed(row.seq(), known)
                ? new Fault(Kind.EDITED, row.seq(), line, "Its signed hash is another one.")
                : new Fault(
                        Kind.REWRITTEN,
                        from,
                        0,
                        "Between row " + from + " and row " + row.seq()
                                + " something was changed and the later hashes made to fit; the signed hash of row "
                                + row.seq() + " is another one.");
    }

    Optional<Fault> end() {
        if (expected > manifest.last()) {
            return Optional.empty();
        }
        return Optional.of(new Fault(
                Kind.TRUNCATED,
                expected,
                0,
                "The file ends before it; " + (manifest.last() - expected + 1) + " rows are gone up to row "
                        + manifest.last() + "."));
    }

    private Diagnosis diagnosis() {
        return new Diagnosis(source, manifest, expected, line, prev, beforePrev);
    }
}
