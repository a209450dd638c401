package org.candor.audit.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.candor.audit.chain.Fault.Kind;
import org.junit.jupiter.api.Test;

/** Each way of changing an export, once, and what the check says of it. */
class VerifierTest {
    private final List<ChainRow> rows = SampleExport.rows(300, new Random(1));
    private final List<String> lines = new ArrayList<>(SampleExport.lines(rows));

    @Test
    void an_untouched_export_is_good() throws IOException {
        var verdict = check();

        assertTrue(verdict.isGood(), () -> verdict.fault().toString());
        assertEquals(300, verdict.rows());
        assertEquals(3, verdict.checkpoints());
    }

    @Test
    void an_edited_row_is_named() throws IOException {
        lines.set(42, lines.get(42).replace("\"purpose\":\"care\"", "\"purpose\":\"system\""));

        assertFault(Kind.EDITED, 42);
    }

    @Test
    void an_edited_row_with_a_hash_made_to_fit_is_named() throws IOException {
        lines.set(42, ExportFormat.line(forged(rows.get(41).prev(), 42)));

        assertFault(Kind.EDITED, 42);
    }

    @Test
    void a_changed_number_is_named() throws IOException {
        lines.set(42, lines.get(42).replace("\"seq\":42,", "\"seq\":4200,"));

        assertFault(Kind.EDITED, 42);
    }

    @Test
    void a_missing_row_is_named() throws IOException {
        lines.remove(42);

        assertFault(Kind.MISSING, 42);
    }

    @Test
    void a_missing_row_is_named_when_the_rest_is_numbered_anew() throws IOException {
        lines.remove(42);
        renumber(42, -1);

        assertFault(Kind.MISSING, 42);
    }

    @Test
    void an_inserted_row_is_named_whatever_number_it_carries() throws IOException {
        for (var number : List.of(42, 7, 250, 5000)) {
            var changed = new ArrayList<>(lines);
            changed.add(42, ExportFormat.line(forged(rows.get(40).hash(), number)));

            assertFault(changed, Kind.INSERTED, 42);
        }
    }

    @Test
    void an_inserted_row_is_named_when_the_rest_is_numbered_anew() throws IOException {
        renumber(42, 1);
        lines.add(42, ExportFormat.line(forged(rows.get(40).hash(), 42)));

        assertFault(Kind.INSERTED, 42);
    }

    @Test
    void a_row_put_at_the_end_is_named() throws IOException {
        lines.add(ExportFormat.line(forged(rows.get(299).hash(), 301)));

        assertFault(Kind.INSERTED, 301);
    }

    @Test
    void moved_rows_are_named() throws IOException {
        lines.add(200, lines.remove(42));

        assertFault(Kind.REORDERED, 42);
    }

    @Test
    void a_cut_end_is_named() throws IOException {
        assertFault(lines.subList(0, 250), Kind.TRUNCATED, 250);
        assertFault(lines.subList(0, 300), Kind.TRUNCATED, 300);
        var text = String.join("\n", lines.subList(0, 250));
        var verdict =
                new Verifier(SampleExport.source(text.substring(0, text.length() - 20)), Trust.NOTHING_KNOWN).verify();
        assertEquals(Kind.TRUNCATED, verdict.fault().orElseThrow().kind());
        assertEquals(249, verdict.fault().orElseThrow().row());
    }

    @Test
    void a_rewritten_rest_is_placed_between_two_signatures() throws IOException {
        var prev = rows.get(140).hash();
        for (var seq = 142; seq <= 300; seq++) {
            var row = ChainRow.after(prev, seq, SampleExport.fields(seq, new Random(seq)));
            lines.set(seq, ExportFormat.line(row));
            prev = row.hash();
        }

        assertFault(Kind.REWRITTEN, 101);
    }

    @Test
    void a_changed_manifest_is_named() throws IOException {
        lines.set(0, lines.get(0).replace("\"last\":300", "\"last\":299"));

        assertFault(Kind.MANIFEST, 0);
    }

    @Test
    void an_export_of_somebody_else_s_key_is_refused() throws IOException {
        var other = AuditKey.of(AuditKey.newSecret()).publicKey();
        var verdict = new Verifier(SampleExport.source(lines), new Trust(Optional.of(other), List.of())).verify();

        assertEquals(Kind.MANIFEST, verdict.fault().orElseThrow().kind());
    }

    @Test
    void a_trail_that_was_cut_before_the_export_is_known_by_a_checkpoint_kept_elsewhere() throws IOException {
        var kept = Checkpoint.sign(SampleExport.KEY, 300, rows.get(299).hash(), "2026-03-01T16:00:01Z");
        var cut = SampleExport.lines(rows.subList(0, 200));

        var alone = new Verifier(SampleExport.source(cut), Trust.NOTHING_KNOWN).verify();
        var held = new Verifier(SampleExport.source(cut), new Trust(Optional.empty(), List.of(kept))).verify();

        assertTrue(alone.isGood());
        assertEquals(Kind.TRUNCATED, held.fault().orElseThrow().kind());
        assertEquals(201, held.fault().orElseThrow().row());
    }

    @Test
    void nonsense_is_no_export() throws IOException {
        for (var text : List.of("", "{}", "[", "not json", "{\"first\":1}\n", "{\"first\":\"1\",\"first\":1}")) {
            var verdict = new Verifier(SampleExport.source(text), Trust.NOTHING_KNOWN).verify();

            assertEquals(Kind.MANIFEST, verdict.fault().orElseThrow().kind(), text);
        }
    }

    private static ChainRow forged(String prev, int seq) {
        return ChainRow.after(prev, seq, SampleExport.fields(seq, new Random(99)));
    }

    private void renumber(int from, int by) {
        for (var at = from; at < lines.size(); at++) {
            var old = by < 0 ? at - by : at;
            lines.set(at, lines.get(at).replace("\"seq\":" + old + ",", "\"seq\":" + (old + by) + ","));
        }
    }

    private Verdict check() throws IOException {
        return new Verifier(SampleExport.source(lines), Trust.NOTHING_KNOWN).verify();
    }

    private void assertFault(Kind kind, long row) throws IOException {
        assertFault(lines, kind, row);
    }

    private static void assertFault(List<String> lines, Kind kind, long row) throws IOException {
        var fault = new Verifier(SampleExport.source(lines), Trust.NOTHING_KNOWN)
                .verify()
                .fault()
                .orElseThrow();

        assertEquals(kind, fault.kind(), fault::toString);
        assertEquals(row, fault.row(), fault::toString);
    }
}
