package org.candor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import org.candor.audit.Trail.Range;
import org.candor.audit.chain.ChainRow;
import org.candor.audit.chain.ExportFormat;
import org.candor.audit.chain.Manifest;

/** Writes a range of the trail as a file that {@code candor-tools.jar verify} checks. */
@ApplicationScoped
public class TrailExport {
    private static final int PAGE = 1_000;

    @Inject
    private Trail trail;

    @Inject
    private Checkpoints checkpoints;

    @Inject
    private AuditSigner signer;

    @Inject
    private Clock clock;

    void write(Range range, Writer out) throws IOException {
        var before = trail.seal(range.first()).map(AuditSeal::prev).orElse(ChainRow.START);
        var hash = trail.seal(range.last()).map(AuditSeal::hash).orElse(ChainRow.START);
        line(
                out,
                ExportFormat.line(Manifest.sign(
                        signer.key(),
                        range.first(),
                        before,
                        range.last(),
                        hash,
                        clock.instant().toString(),
                        checkpoints.between(range.first(), range.last()))));
        for (var first = range.first(); first <= range.last(); first += PAGE) {
            for (var row : trail.rows(first, Math.min(first + PAGE - 1, range.last()))) {
                line(out, ExportFormat.line(row));
            }
        }
        out.flush();
    }

    private static void line(Writer out, String line) throws IOException {
        out.write(line);
        out.write('\n');
    }
}
