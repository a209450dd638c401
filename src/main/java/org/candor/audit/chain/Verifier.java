package org.candor.audit.chain;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.candor.audit.chain.Fault.Kind;

/**
 * Checks an export: the signature over the whole, each row's hash, each link, each checkpoint. Reads row by row; only
 * where something is wrong is the file read once more, to tell what was done ({@link Diagnosis}).
 */
public final class Verifier {
    private final Source source;
    private final Trust trust;

    public Verifier(Source source, Trust trust) {
        this.source = source;
        this.trust = trust;
    }

    /** @throws IOException when the file cannot be read at all */
    public Verdict verify() throws IOException {
        try (var lines = source.open()) {
            var opening = lines.readLine();
            Manifest manifest;
            try {
                manifest = ExportFormat.manifest(opening == null ? "" : opening);
            } catch (IOException noManifest) {
                return new Verdict(0, 0, "", manifest("The first line is no manifest."));
            }
            var fault = signatures(manifest).or(() -> keptElsewhere(manifest));
            if (fault.isPresent()) {
                return new Verdict(0, 0, manifest.key(), fault);
            }
            var rows = new Rows(source, manifest, known(manifest));
            for (var line = lines.readLine(); line != null && fault.isEmpty(); line = lines.readLine()) {
                fault = rows.next(line);
            }
            var found = fault.isPresent() ? fault : rows.end();
            return new Verdict(rows.good(), manifest.checkpoints().size(), manifest.key(), found);
        }
    }

    private Optional<Fault> signatures(Manifest manifest) {
        if (!manifest.isSigned()) {
            return manifest("It is not what was signed.");
        }
        if (trust.key().filter(key -> !key.equals(manifest.key())).isPresent()) {
            return manifest("It is signed with another key than the one given.");
        }
        if (!manifest.checkpoints().stream().allMatch(Checkpoint::isSigned)) {
            return manifest("A checkpoint in it is not signed.");
        }
        return Optional.empty();
    }

    /** The chain may have been cut, and everything after the cut with it: only a checkpoint kept elsewhere tells. */
    private Optional<Fault> keptElsewhere(Manifest manifest) {
        var end =
                manifest.checkpoints().stream().mapToLong(Checkpoint::seq).max().orElse(manifest.last());
        for (var kept : trust.kept()) {
            if (!kept.isSigned()) {
                return manifest("The checkpoint of row " + kept.seq() + " kept elsewhere is not signed.");
            }
            if (kept.seq() > end && kept.at().compareTo(manifest.at()) <= 0) {
                return Optional.of(new Fault(
                        Kind.TRUNCATED,
                        end + 1,
                        0,
                        "The trail ends at row " + end + "; a checkpoint kept elsewhere, of " + kept.at()
                                + ", knows row " + kept.seq() + "."));
            }
        }
        return Optional.empty();
    }

    private Map<Long, String> known(Manifest manifest) {
        var known = new HashMap<Long, String>();
        manifest.checkpoints().forEach(checkpoint -> known.put(checkpoint.seq(), checkpoint.hash()));
        trust.kept()
                .forEach(kept -> known.merge(kept.seq(), kept.hash(), (own, other) -> own.equals(other) ? own : ""));
        return known;
    }

    private static Optional<Fault> manifest(String sentence) {
        return Optional.of(new Fault(Kind.MANIFEST, 0, 1, sentence));
    }
}
