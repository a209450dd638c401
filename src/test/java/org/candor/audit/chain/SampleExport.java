package org.candor.audit.chain;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A generated export, as lines, with a checkpoint every hundred rows. */
final class SampleExport {
    static final AuditKey KEY = AuditKey.of("QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY=");
    private static final int EVERY = 100;
    private static final String[] ACTIONS = {"chart.read", "consent.sign", "visit.book", "access.signIn"};

    private SampleExport() {}

    static List<ChainRow> rows(int count, Random random) {
        var rows = new ArrayList<ChainRow>();
        var prev = ChainRow.START;
        for (var seq = 1; seq <= count; seq++) {
            var row = ChainRow.after(prev, seq, fields(seq, random));
            rows.add(row);
            prev = row.hash();
        }
        return rows;
    }

    static Map<String, String> fields(int seq, Random random) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("event", new UUID(random.nextLong(), random.nextLong()).toString());
        fields.put("at", "2026-03-01T15:%02d:%02dZ".formatted(seq / 60 % 60, seq % 60));
        fields.put("node", "a");
        fields.put("request", new UUID(random.nextLong(), random.nextLong()).toString());
        if (random.nextInt(10) > 0) {
            fields.put("account", new UUID(7, random.nextInt(20)).toString());
            fields.put("patient", new UUID(8, random.nextInt(50)).toString());
        }
        fields.put("roles", "nurse,infusion-nurse");
        fields.put("action", ACTIONS[random.nextInt(ACTIONS.length)]);
        fields.put("object", new UUID(9, random.nextInt(500)).toString());
        fields.put("purpose", "care");
        fields.put("outcome", random.nextInt(5) == 0 ? "refused: AccessRefusal.NOT_FOUND" : "done");
        fields.put("sealed", "2026-03-01T16:00:00Z");
        return fields;
    }

    static List<String> lines(List<ChainRow> rows) {
        var checkpoints = rows.stream()
                .filter(row -> row.seq() % EVERY == 0 || row.seq() == rows.size())
                .map(row -> Checkpoint.sign(KEY, row.seq(), row.hash(), "2026-03-01T16:00:01Z"))
                .toList();
        var last = rows.get(rows.size() - 1);
        var lines = new ArrayList<String>();
        lines.add(ExportFormat.line(
                Manifest.sign(KEY, 1, ChainRow.START, last.seq(), last.hash(), "2026-03-01T16:00:02Z", checkpoints)));
        rows.stream().map(ExportFormat::line).forEach(lines::add);
        return lines;
    }

    static Source source(List<String> lines) {
        return source(String.join("\n", lines) + "\n");
    }

    static Source source(String text) {
        return () -> new BufferedReader(new StringReader(text));
    }
}
